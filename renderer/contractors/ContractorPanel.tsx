import { ActionIcon, Skeleton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ExpiryLight } from '../../shared/contractors.ts';
import { useRead } from '../data/useRead.ts';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import classes from './Register.module.css';

const tones: Readonly<Record<ExpiryLight, Tone>> = {
  未填: 'gray',
  已过期: 'red',
  '30天内到期': 'red',
  '60天内到期': 'amber',
  '90天内到期': 'amber',
  有效: 'green',
};

/** 一户一档 of a contractor, beside the register. */
export function ContractorPanel({ id, onClose, onProject }: { id: string; onClose: () => void; onProject: (id: string) => void }) {
  const read = useRead('contractors.dossier', { id });
  const dossier = read.data;
  return (
    <aside className={classes.panel} aria-label="承包单位档案">
      <div className={classes.panelHead}>
        <h2>{dossier?.name ?? '承包单位'}</h2>
        <ActionIcon variant="subtle" aria-label="关闭档案" onClick={onClose}>
          <IconX size={17} />
        </ActionIcon>
      </div>
      {read.isError ? <FaultNote error={read.error} onRetry={() => void read.refetch()} /> : null}
      {dossier ? (
        <>
          {dossier.warnings.map(({ tone, says }) => (
            <p key={says} className={classes.warning} data-tone={tone}>
              {says}
            </p>
          ))}
          <h3>资质与许可</h3>
          <ul className={classes.lines}>
            {dossier.papers.map((paper) => (
              <li key={`${paper.id}${paper.what}`}>
                <span>{paper.name}</span>
                <span className={classes.quiet}>至 {paper.until ?? '未填'}</span>
                <Tag tone={tones[paper.light]}>{paper.light}</Tag>
              </li>
            ))}
            {dossier.papers.length === 0 ? <li className={classes.quiet}>没有登记</li> : null}
          </ul>
          <h3>安全与应急</h3>
          <ul className={classes.lines}>
            {dossier.safety.map((each) => (
              <li key={each.label}>
                <span>{each.label}</span>
                <Tag tone={each.value === null ? 'gray' : each.value ? 'green' : 'red'}>
                  {each.value === null ? '未填' : each.value ? '有' : '没有'}
                </Tag>
                <span className={classes.quiet}>{each.says}</span>
              </li>
            ))}
          </ul>
          <h3>季度考核</h3>
          <ul className={classes.lines}>
            {dossier.assessments.map((each) => (
              <li key={each.id}>
                <span>{each.quarter}</span>
                <span className={classes.quiet}>
                  {each.owner} {each.score === null ? '' : `${each.score} 分`}
                </span>
                <Tag tone={each.passed === null ? 'gray' : each.passed ? 'green' : 'red'}>
                  {each.passed === null ? '未定' : each.passed ? '合格' : '不合格'}
                </Tag>
                {each.ended ? <span className={classes.quiet}>{each.ended} 解除合同</span> : null}
              </li>
            ))}
            {dossier.assessments.length === 0 ? <li className={classes.quiet}>没有考核记录；发包单位应每季度考核一次</li> : null}
          </ul>
          <h3>项目（{dossier.projects.length}）</h3>
          <ul className={classes.lines}>
            {dossier.projects.map((project) => (
              <li key={project.id}>
                <button type="button" className={classes.open} onClick={() => onProject(project.id)}>
                  {project.content}
                </button>
                <span className={classes.quiet}>
                  {project.owner.name} {project.status}
                </span>
              </li>
            ))}
          </ul>
          <h3>人员</h3>
          <p>
            名册 {dossier.people.known} 人，在场 {dossier.people.onSite} 人，其中特种作业 {dossier.people.special} 人
          </p>
          <div className={classes.steps}>
            <Link to="/contractors" search={{ open: id }}>
              完整记录
            </Link>
            <Link to="/contracting/contractor_assessment" search={{ form: 'new' }}>
              登记考核
            </Link>
            <Link to="/contracting/blacklist" search={{ form: 'new' }}>
              登记黑名单
            </Link>
          </div>
        </>
      ) : read.isPending ? (
        <Skeleton height={260} mt={12} />
      ) : null}
    </aside>
  );
}
