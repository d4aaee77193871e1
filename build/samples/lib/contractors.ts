/** Contractors of the township's enterprises, all invented. */
import { creditCode } from './identifiers.ts';
import { personName, phoneNumber } from './people.ts';
import { randomFrom } from './random.ts';

export interface Contractor {
  name: string;
  uscc: string;
  region: string;
  qualification: string;
  licenseNo: string;
  licenseExpire: string | null;
  leader: string;
  phone: string;
  work: string;
}

/** name | region | qualification | safety licence expires ('' where none is needed) | kind of work */
const lines = `
云泽恒安建筑安装有限公司|云泽县|建筑工程施工总承包叁级|2027-03-18|厂房修缮
云泽晋通设备检修有限公司|云泽县|机电工程施工专业承包叁级|2026-11-30|设备检修
河岭市宏远机电安装工程有限公司|河岭市|机电工程施工总承包贰级|2026-08-15|设备安装
河岭市蓝天环保工程有限公司|河岭市|环保工程专业承包叁级|2027-09-01|除尘改造
云泽顺捷劳务有限公司|云泽县|施工劳务备案||装卸搬运
云泽县安达起重吊装队|云泽县|起重设备安装工程专业承包叁级|2026-10-12|设备吊装
河岭市净源清洗服务有限公司|河岭市|工业清洗企业乙级||清库清池
云泽宝诚防腐保温有限公司|云泽县|防水防腐保温工程专业承包贰级|2028-01-20|防腐保温
外省中泰窑炉技术有限公司|外省|炉窑工程专业承包贰级|2027-05-06|窑炉检修
云泽信达电力工程有限公司|云泽县|电力工程施工总承包叁级|2026-12-31|线路改造
云泽老赵装卸队|云泽县|||装卸搬运
河岭市捷诚消防技术服务有限公司|河岭市|消防设施工程专业承包贰级|2027-11-11|消防维保
云泽县东升运输有限公司|云泽县|道路运输经营许可||原料运输
河岭市清泉水处理有限公司|河岭市|环境污染治理运营乙级||污水站托管`;

export const contractors: readonly Contractor[] = lines
  .trim()
  .split('\n')
  .map((line, index) => {
    const [name = '', region = '', qualification = '', expire = '', work = ''] = line.split('|');
    const random = randomFrom(`contractor ${name}`);
    return {
      name,
      uscc: name.endsWith('队') ? creditCode(random, '92') : creditCode(random),
      region,
      qualification,
      licenseNo: expire === '' ? '' : `（晋）JZ安许证字〔${Number(expire.slice(0, 4)) - 3}〕${String(990001 + index)}`,
      licenseExpire: expire === '' ? null : expire,
      leader: personName(random),
      phone: phoneNumber(random),
      work,
    };
  });

export function contractor(part: string): Contractor {
  const found = contractors.filter((one) => one.name.includes(part));
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} contractors match ${part}`);
  return only;
}
