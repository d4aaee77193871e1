import { Button } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { areaWords, hazardOfLease, type LeaseFlag, type LeaseLine, leaseFlagLabels, type Premises } from '../../shared/dossiers.ts';
import { useWrite } from '../data/useWrite.ts';
import { Tag, type Tone } from '../ui/Tag.tsx';
import classes from './Premises.module.css';

const tones: Readonly<Record<LeaseFlag, Tone>> = {
  threeInOne: 'red',
  dormitory: 'red',
  noAgreement: 'red',
  illegalBuild: 'red',
  agreementUnknown: 'amber',
  otherUse: 'amber',
  expired: 'amber',
  expiring: 'amber',
  incomplete: 'gray',
};

/** One yard or park: its lessees by building and floor. */
export function PremisesBlock({
  premises,
  leases,
  today,
  signedIn,
}: {
  premises: Premises;
  leases: readonly LeaseLine[];
  today: string;
  signedIn: boolean;
}) {
  const lessors = [...new Set(leases.map((lease) => lease.lessor))].filter((lessor) => lessor !== premises.name);
  return (
    <section className={classes.block} aria-label={premises.name}>
      <div className={classes.blockHead}>
        <h2>{premises.name}</h2>
        <Tag tone={premises.kind === '厂中厂' || premises.kind === '园中园' ? 'blue' : 'gray'}>{premises.kind}</Tag>
        <span>
          {[
            premises.village,
            lessors.length > 0 ? `出租方：${lessors.slice(0, 3).join('、')}${lessors.length > 3 ? ` 等 ${lessors.length} 家` : ''}` : '',
          ]
            .filter(Boolean)
            .join('　')}
        </span>
        <b className={classes.counts}>
          {premises.lessees} 户　{areaWords(premises.area_m2)}　{premises.staff_count} 人
        </b>
      </div>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th>楼栋、楼层、位置</th>
              <th>承租方</th>
              <th data-number>面积（㎡）</th>
              <th data-number>人数</th>
              <th>承租用途</th>
              <th>规划用途</th>
              <th>火灾</th>
              <th>主要风险点</th>
              <th>租赁到期</th>
              <th>需关注</th>
            </tr>
          </thead>
          <tbody>
            {leases.map((lease, index) => (
              <LeaseRow
                key={lease.id}
                lease={lease}
                sameBuilding={lease.building === leases[index - 1]?.building}
                today={today}
                signedIn={signedIn}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function LeaseRow({ lease, sameBuilding, today, signedIn }: { lease: LeaseLine; sameBuilding: boolean; today: string; signedIn: boolean }) {
  const empty = <span className={classes.lacks}>未填</span>;
  return (
    <tr data-ended={!lease.inForce || undefined}>
      <td>
        <span className={classes.building} data-again={sameBuilding || undefined}>
          {lease.building}
        </span>{' '}
        {[lease.floor, lease.unit].filter(Boolean).join(' ') || (lease.building ? '' : <span className={classes.lacks}>未填</span>)}
      </td>
      <td className={classes.lessee}>
        <Link to="/enterprise" search={{ id: lease.lesseeId }} title={`${lease.lessee}：一企一档`}>
          {lease.lessee}
        </Link>
        {lease.sub_lessee ? <small>转租：{lease.sub_lessee}</small> : null}
      </td>
      <td data-number>
        {lease.area_m2 === null ? empty : <span title={areaWords(lease.area_m2)}>{lease.area_m2.toLocaleString('zh-CN')}</span>}
      </td>
      <td data-number>{lease.staff_count ?? empty}</td>
      <td>{lease.use || empty}</td>
      <td data-differs={lease.flags.includes('otherUse') || undefined}>{lease.planned_use || '—'}</td>
      <td>{lease.fire_hazard_class || '—'}</td>
      <td className={classes.risks} title={lease.main_risks}>
        {lease.main_risks || empty}
      </td>
      <td>{lease.lease_to || '—'}</td>
      <td>
        <div className={classes.marks}>
          {lease.flags.map((flag) => (
            <Mark key={flag} flag={flag} lease={lease} />
          ))}
          <HazardStep lease={lease} today={today} signedIn={signedIn} />
          <Link to="/leases" search={{ open: lease.id }} className={classes.detail}>
            详情
          </Link>
        </div>
      </td>
    </tr>
  );
}

/** A lease without an agreement is a candidate for 外包外租管理混乱; that cell of the form lists inspections, so the way goes to the leases. */
function Mark({ flag, lease }: { flag: LeaseFlag; lease: LeaseLine }) {
  const icon = tones[flag] === 'red' ? <IconAlertTriangleFilled size={12} aria-hidden /> : undefined;
  const title =
    flag === 'incomplete' ? `缺：${lease.missing.join('、')}` : flag === 'noAgreement' ? '没有安全管理协议：外包外租管理混乱的候选' : '';
  const tag = (
    <Tag tone={tones[flag]} icon={icon} title={title}>
      {flag === 'noAgreement' ? '无协议·管理混乱候选' : leaseFlagLabels[flag]}
    </Tag>
  );
  return flag === 'noAgreement' ? (
    <Link to="/leases" search={{ view: 'noAgreement' }}>
      {tag}
    </Link>
  ) : (
    tag
  );
}

function HazardStep({ lease, today, signedIn }: { lease: LeaseLine; today: string; signedIn: boolean }) {
  const create = useWrite('records.create', { done: () => `已登记 ${lease.lessee} 的隐患，等级待判` });
  const values = hazardOfLease(lease, today);
  if (lease.hazard) {
    return (
      <Link to="/hazards" search={{ open: lease.hazard.id }} className={classes.detail}>
        隐患：{lease.hazard.status}
      </Link>
    );
  }
  return values === null || !signedIn ? null : (
    <Button
      size="compact-xs"
      variant="light"
      color="red"
      className={classes.step ?? ''}
      loading={create.running}
      onClick={() => void create.run({ entity: 'hazard', values })}
    >
      登记为隐患
    </Button>
  );
}
