/** One register of a group: the other registers of the group are tabs above its list. */
import { Link, useLocation } from '@tanstack/react-router';
import { declarationOf } from '../../shared/declared/records/index.ts';
import { RecordScreen } from '../ui/RecordScreen.tsx';
import { screenOf } from '../ui/recordScreens.ts';
import { columnsOf, offeredOf, type RegisterEntity, registerGroups, viewsOf } from './groups.ts';
import classes from './RegisterScreen.module.css';

/** What belongs into a register, for whoever sees it empty. */
const emptyWords: Partial<Record<RegisterEntity, string>> = {
  tip: '这里放收到的举报：哪天收到、什么渠道、反映什么、查得怎样、奖励兑现没有。举报人是谁另存，不进清单和导出。',
  hazwork_permit: '这里放动火、有限空间等危险作业票：谁批的、谁监护、从几点到几点、有没有验收关闭。',
  enforcement_action: '这里放处罚、停产、约谈、曝光等处置。县里和部门作的决定，按他们的决定登记。',
  campaign: '这里放专项行动：谁发的文、哪天起哪天止、信息员是谁。内置样例启用后也在这里。',
  activity: '这里放党委、政府和安委会成员单位的学习、研究、会议、督导和宣讲，附件3 第四部分从这里取数。',
  staff: '这里放镇干部、监管员、技术检查员、网格员：从哪天到哪天在岗。附件3 按截止日在岗人数取数。',
  accident: '这里放事故和重大险情。外包作业的事故也要登记，并计入发包单位。',
};

export function RegisterScreen() {
  const { pathname } = useLocation();
  const [, first = '', second = ''] = pathname.split('/');
  const group = registerGroups.find(({ path }) => path === `/${first}`) ?? registerGroups[0];
  const tabs: readonly RegisterEntity[] = group.tabs;
  const entity = tabs.find((tab) => tab === second) ?? group.tabs[0];
  const { label, measureWord } = declarationOf(entity);
  return (
    <RecordScreen
      key={entity}
      entity={entity}
      title={label}
      newLabel={`登记${label}`}
      emptyWords={emptyWords[entity] ?? `这里放${label}，一${measureWord}一行。`}
      columns={columnsOf(entity)}
      views={viewsOf(entity)}
      offered={offeredOf(entity)}
      fromSheets={false}
      above={
        <nav className={classes.tabs} aria-label={group.label}>
          {tabs.map((tab) => (
            <Link key={tab} to={screenOf[tab]} className={classes.tab} data-chosen={tab === entity || undefined}>
              {declarationOf(tab).label}
            </Link>
          ))}
        </nav>
      }
    />
  );
}
