/** The cross-checks (勾稽) with the cells they speak of, and the statements that go out with the form. */
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ComputedForm } from '../../shared/reporting.ts';
import { Tag } from '../ui/Tag.tsx';
import classes from './Reports.module.css';

export function ChecksPanel({ form, onOpen, onClose }: { form: ComputedForm; onOpen: (cell: string) => void; onClose: () => void }) {
  const ordered = [...form.checks].sort((a, b) => Number(a.ok) - Number(b.ok));
  return (
    <aside className={classes.panel} aria-label="勾稽">
      <div className={classes.panelHead}>
        <h2>勾稽与口径</h2>
        <ActionIcon aria-label="关闭" onClick={onClose}>
          <IconX size={17} />
        </ActionIcon>
      </div>
      <div>
        {ordered.map((check) => (
          <button
            key={check.id}
            type="button"
            className={classes.check}
            onClick={() => (check.cells[0] ? onOpen(check.cells[0]) : undefined)}
          >
            <Tag tone={check.ok ? 'green' : 'red'}>
              {check.ok ? '✓' : '✕'} {check.id}
            </Tag>
            <span>{check.says}</span>
          </button>
        ))}
      </div>
      {form.unmappedSources.length > 0 ? (
        <>
          <h3 className={classes.section}>待定来源（没有计入任何一格）</h3>
          <table className={classes.rows}>
            <tbody>
              {form.unmappedSources.map((each) => (
                <tr key={each.id}>
                  <td>
                    <Link to="/hazards" search={{ open: each.id }}>
                      {each.title}
                    </Link>
                  </td>
                  <td className={classes.who}>{each.source ?? '未填'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
      <h3 className={classes.section}>口径说明（随表导出）</h3>
      <ul className={classes.list}>
        {form.statements.map((statement) => (
          <li key={statement}>{statement}</li>
        ))}
      </ul>
    </aside>
  );
}
