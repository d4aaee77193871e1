/**
 * The one form of the program: creates or edits a record of any entity as it is declared.
 *
 * Invariants
 *  - only 保存必 forbids saving; 齐套必 fields that are empty show a light and nothing more
 *  - problems stand beside their field, and a summary on top leads to each
 *  - what was typed is never dropped silently: every way out asks, Back included
 *  - masked fields are sent only when the person typed a new value
 */
import { Alert, Anchor, Button, Drawer, Group, ScrollArea, Switch, Text, Tooltip } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { declarationOf, fieldEntries } from '../../../shared/declared/records/index.ts';
import type { FieldDeclaration, FieldValue, RecordValues } from '../../../shared/declared/vocabulary.ts';
import type { FaultShape } from '../../../shared/envelope.ts';
import type { RecordRow } from '../../../shared/records.ts';
import { useWrite } from '../../data/useWrite.ts';
import { ClauseHints } from '../ClauseHints.tsx';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { listName } from '../columns.ts';
import { FaultNote } from '../FaultNote.tsx';
import { isImeKey, isSaveKey } from '../keys.ts';
import type { ShownEntity } from '../recordScreens.ts';
import { isEmpty } from '../valueText.ts';
import { FieldInput } from './FieldInput.tsx';
import { LeftDraft } from './LeftDraft.tsx';
import classes from './RecordForm.module.css';
import { useKeptDraft } from './useKeptDraft.ts';
import { useRecordDraft } from './useRecordDraft.ts';

export interface RecordFormProps {
  entity: ShownEntity;
  /** the record to edit; null: a new one */
  record: RecordRow | null;
  /** first values of a new one */
  start?: RecordValues;
  onClose: () => void;
  onSaved: (id: string) => void;
}

const NO_VALUES: RecordValues = {};

export function RecordForm({ entity, record, start = NO_VALUES, onClose, onSaved }: RecordFormProps) {
  const declaration = declarationOf(entity);
  const draft = useRecordDraft(entity, record?.id ?? null, record ? NO_VALUES : start, record?.values ?? NO_VALUES);
  const kept = useKeptDraft({ form: 'record', entity, id: record?.id ?? null }, draft.changes, record?.version ?? null, draft.dirty);
  const [fault, setFault] = useState<FaultShape | null>(null);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const leaving = useRef(false);
  const body = useRef<HTMLDivElement>(null);
  const create = useWrite('records.create', { faults: 'caller', done: () => `已新增${declaration.label}` });
  const update = useWrite('records.update', { faults: 'caller', done: () => `已保存${declaration.label}` });
  const running = create.running || update.running;

  const fields = useMemo(() => fieldEntries(entity).filter(([, field]) => field.need !== 'derived' && field.readOnly !== true), [entity]);
  const isOpen = ([name, field]: readonly [string, FieldDeclaration]): boolean =>
    (field.need === 'save' || field.need === 'complete') && isEmpty(draft.values[name]);
  const [openAtStart] = useState(() => new Set(fields.filter(isOpen).map(([name]) => name)));
  const groups = [...new Set(fields.map(([, field]) => field.group))].map((group) => ({
    group,
    fields: fields.filter(([name, field]) => field.group === group && (!onlyOpen || openAtStart.has(name))),
    open: fields.filter((entry) => entry[1].group === group && isOpen(entry)).length,
  }));
  const errors = Object.values(draft.problems).filter((problem) => problem.severity === 'error');
  const openCount = fields.filter(isOpen).length;

  const blocker = useBlocker({
    shouldBlockFn: () => draft.dirty && !leaving.current,
    enableBeforeUnload: () => draft.dirty && !leaving.current,
    withResolver: true,
  });

  const focusField = (name: string): void => {
    const input = body.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"] :is(input:not([type=hidden]), textarea)`);
    input?.focus();
    input?.scrollIntoView({ block: 'center' });
  };

  const save = async (): Promise<void> => {
    if (running) return;
    const unread = [...draft.unreadable][0];
    if (unread !== undefined) {
      focusField(unread);
      return;
    }
    if (record && !draft.dirty) {
      onClose();
      return;
    }
    setFault(null);
    const outcome = record
      ? await update.run({ entity, id: record.id, version: record.version, values: draft.changes })
      : await create.run({ entity, values: draft.changes });
    if (outcome.ok) {
      leaving.current = true;
      kept.drop();
      onSaved(outcome.value.id);
      return;
    }
    setFault(outcome.fault);
    draft.refuse(outcome.fault.problems ?? []);
    const first = outcome.fault.problems?.find((problem) => problem.severity === 'error');
    if (first) window.setTimeout(() => focusField(first.field), 30);
    else body.current?.scrollTo({ top: 0 });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isSaveKey(event)) {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape' && !isImeKey(event) && !event.defaultPrevented && !isInList(event.target)) onClose();
  };

  return (
    <Drawer.Root opened onClose={onClose} position="right" size={760} closeOnEscape={false} trapFocus keepMounted={false}>
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content aria-label={record ? `修改${declaration.label}` : `新增${declaration.label}`}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of every field inside are heard here; the buttons below do the same */}
        <div className={classes.content} onKeyDown={onKeyDown}>
          <Drawer.Header className={classes.head}>
            <Drawer.Title className={classes.title}>{record ? `修改${declaration.label}` : `新增${declaration.label}`}</Drawer.Title>
            <Switch
              size="sm"
              label={`只看还缺的（${openAtStart.size}）`}
              checked={onlyOpen}
              disabled={openAtStart.size === 0}
              onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
            />
            <Drawer.CloseButton aria-label="关闭" ml={0} />
          </Drawer.Header>
          <div className={classes.columns}>
            <nav className={classes.index} aria-label="各组">
              {groups.map(({ group, open }) => (
                <button
                  key={group}
                  type="button"
                  onClick={() => body.current?.querySelector(`[data-group="${CSS.escape(group)}"]`)?.scrollIntoView({ block: 'start' })}
                >
                  {group}
                  {open > 0 ? <span title={`还缺 ${open} 项`}>{open}</span> : null}
                </button>
              ))}
            </nav>
            <ScrollArea className={classes.body} viewportRef={body} type="auto">
              {kept.left ? (
                <div className={classes.summary}>
                  <LeftDraft
                    draft={kept.left}
                    version={record?.version ?? null}
                    onRestore={() => {
                      draft.restore(kept.left?.values ?? NO_VALUES);
                      kept.settle();
                    }}
                    onDecline={kept.drop}
                  />
                </div>
              ) : null}
              {fault ? (
                <div className={classes.summary}>
                  <FaultNote fault={fault} />
                </div>
              ) : null}
              {errors.length > 0 ? (
                <Alert color="red" variant="light" className={classes.summary} title={`有 ${errors.length} 处要改`}>
                  {errors.map((problem) => (
                    <Anchor
                      key={problem.field}
                      component="button"
                      type="button"
                      size="sm"
                      display="block"
                      ta="left"
                      onClick={() => focusField(problem.field)}
                    >
                      {fields.find(([name]) => name === problem.field)?.[1].label ?? problem.field}：{problem.says}
                    </Anchor>
                  ))}
                </Alert>
              ) : null}
              {groups.map(({ group, fields: inGroup }) =>
                inGroup.length === 0 ? null : (
                  <section key={group} data-group={group} className={classes.group}>
                    <h3>{group}</h3>
                    <div className={classes.grid}>
                      {inGroup.map(([name, field]) => {
                        const problem = draft.problems[name];
                        const masked =
                          record !== null && field.personal === true && draft.changes[name] === undefined && !isEmpty(record.values[name]);
                        return (
                          <div key={name} data-field={name} data-wide={isWide(name, field) || undefined}>
                            {masked ? (
                              <MaskedInput
                                label={field.label}
                                shown={String(record.values[name])}
                                onReplace={() => {
                                  draft.set(name, null);
                                  window.setTimeout(() => focusField(name), 30);
                                }}
                              />
                            ) : (
                              <FieldInput
                                name={name}
                                field={field}
                                value={draft.values[name]}
                                linkTitle={linkTitle(name, field, record, draft.changes)}
                                error={
                                  problem ? (
                                    <span className={classes.problem} data-warning={problem.severity === 'warning' || undefined}>
                                      {problem.says}
                                    </span>
                                  ) : null
                                }
                                mark={<Need field={field} empty={isEmpty(draft.values[name])} />}
                                onChange={(value) => draft.set(name, value)}
                                onUnreadable={(is) => draft.setUnreadable(name, is)}
                              />
                            )}
                            {entity === 'hazard' && name === 'basis_clause' ? (
                              <ClauseHints
                                description={textOf(draft.values.description)}
                                enterprise={textOf(draft.values.enterprise_id) || null}
                                current={textOf(draft.values.basis_clause) || null}
                                onPick={(clause) => draft.set(name, clause)}
                              />
                            ) : null}
                          </div>
                        );
                      })}
                    </div>
                  </section>
                ),
              )}
            </ScrollArea>
          </div>
          <footer className={classes.foot}>
            <Text size="sm" c="dimmed">
              {openCount > 0 ? `还缺 ${openCount} 项，可以先保存，以后补` : '必填各项已齐'}
              {kept.state === 'kept' ? '　草稿已留存' : kept.state === 'failed' ? '　草稿没有存下，请尽快保存' : ''}
            </Text>
            <Group gap={8}>
              <Button variant="default" onClick={onClose}>
                取消
              </Button>
              <Tooltip label="Ctrl+S 或 Ctrl+Enter">
                <Button loading={running} onClick={() => void save()}>
                  保存
                </Button>
              </Tooltip>
            </Group>
          </footer>
        </div>
      </Drawer.Content>
      <ConfirmDialog
        opened={blocker.status === 'blocked'}
        title="有改动还没有保存"
        confirm="放弃改动"
        cancel="继续填写"
        danger
        onConfirm={() => {
          kept.drop();
          blocker.proceed?.();
        }}
        onCancel={() => blocker.reset?.()}
      >
        离开后，这张表里刚填的 {Object.keys(draft.changes).length} 项会丢掉。
      </ConfirmDialog>
    </Drawer.Root>
  );
}

/** Escape inside an open list or calendar closes that, not the form. */
function isInList(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true';
}

const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');

const isWide = (name: string, field: FieldDeclaration): boolean =>
  field.kind === 'longText' || field.kind === 'choices' || name === 'basis_clause';

function linkTitle(name: string, field: FieldDeclaration, record: RecordRow | null, changes: RecordValues): string | undefined {
  if (field.kind !== 'link' || !record || changes[name] !== undefined) return undefined;
  const title = record.values[listName(name, field)];
  return typeof title === 'string' ? title : undefined;
}

function Need({ field, empty }: { field: FieldDeclaration; empty: boolean }) {
  if (field.need === 'save')
    return (
      <span className={classes.must} title="必填：没有它不能保存">
        {' '}
        *
      </span>
    );
  if (field.need === 'complete' && empty)
    return <span className={classes.light} title="齐套必填：可以先保存，以后补齐" role="img" aria-label="待补" />;
  return null;
}

function MaskedInput({ label, shown, onReplace }: { label: string; shown: string; onReplace: () => void }) {
  return (
    <div className={classes.masked}>
      <span>{label}</span>
      <div>
        <span>{shown}</span>
        <Button size="xs" variant="default" onClick={onReplace}>
          重填
        </Button>
      </div>
    </div>
  );
}
