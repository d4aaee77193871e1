/**
 * The checklist on screen: one line an item. 1 符合, 2 不符合, 3 不涉及, 4 未查 tick the line and go on to the next; ↑ ↓ walk, Enter writes a note.
 */
import { NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { Fragment, type KeyboardEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { ChecklistDeclaration } from '../../shared/declared/checklists/index.ts';
import { type SheetTick, tickResults } from '../../shared/inspections.ts';
import { isImeKey } from '../ui/keys.ts';
import { Tag } from '../ui/Tag.tsx';
import classes from './Visit.module.css';
import { emptyTick, type TickState, type Ticks } from './visitState.ts';

export function ChecklistTicks({
  checklist,
  ticks,
  stored,
  onTick,
}: {
  checklist: ChecklistDeclaration;
  ticks: Ticks;
  stored: readonly SheetTick[];
  onTick: (item: string, change: Partial<TickState>) => void;
}) {
  const list = useRef<HTMLElement>(null);
  const go = (from: HTMLElement, by: 1 | -1): void => {
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
    lines[lines.indexOf(from) + by]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, item: string): void => {
    const line = event.currentTarget;
    // in the note the keys belong to the text
    if (isImeKey(event) || event.target !== line || event.ctrlKey || event.altKey || event.metaKey) return;
    const result = tickResults[Number(event.key) - 1];
    if (result) {
      // a finding wants its note first, which stands there only once the tick is drawn
      flushSync(() => onTick(item, { result }));
      if (result === '不符合') line.querySelector<HTMLInputElement>('[data-note]')?.focus();
      else go(line, 1);
    } else if (event.key === 'ArrowDown') go(line, 1);
    else if (event.key === 'ArrowUp') go(line, -1);
    else if (event.key === 'Enter') line.querySelector<HTMLInputElement>('[data-note]')?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <section ref={list} aria-label={checklist.label}>
      {checklist.items.map((item, index) => {
        const tick = ticks[item.code] ?? emptyTick;
        const hazard = stored.find((each) => each.item === item.code)?.hazard ?? null;
        const part = item.part ?? item.dimension;
        const before = checklist.items[index - 1];
        return (
          <Fragment key={item.code}>
            {part !== (before && (before.part ?? before.dimension)) ? <h3 className={classes.part}>{part}</h3> : null}
            <fieldset
              className={classes.tick}
              aria-label={item.text}
              data-item={item.code}
              data-result={tick.result}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: the line takes the keys 1 to 4; its controls are reached by Tab as well
              tabIndex={0}
              onKeyDown={(event) => onKeyDown(event, item.code)}
            >
              <span className={classes.code}>{index + 1}</span>
              <span className={classes.asked} title={`${item.code}　看：${item.evidence}`}>
                {item.text}
                {item.duty ? <i>计入附件3</i> : null}
              </span>
              <SegmentedControl
                size="xs"
                aria-label={`${item.text}：结果`}
                data={[...tickResults]}
                value={tick.result}
                color={tick.result === '不符合' ? 'red' : tick.result === '符合' ? 'teal' : 'gray'}
                onChange={(result) => onTick(item.code, { result: tickResults.find((each) => each === result) ?? '未查' })}
              />
              {tick.result === '不符合' || tick.note !== '' ? (
                <div className={classes.more}>
                  <TextInput
                    data-note
                    size="xs"
                    className={classes.note}
                    aria-label={`${item.text}：说明`}
                    placeholder="写明具体问题和部位，例如：喷漆房无可燃气体报警装置"
                    maxLength={2_000}
                    value={tick.note}
                    onChange={(event) => onTick(item.code, { note: event.currentTarget.value })}
                    onKeyDown={(event) => {
                      if (isImeKey(event) || event.key !== 'Enter') return;
                      event.preventDefault();
                      const line = event.currentTarget.closest<HTMLElement>('[data-item]');
                      if (line) go(line, 1);
                    }}
                  />
                  <SegmentedControl
                    size="xs"
                    aria-label={`${item.text}：依据`}
                    data={['现场', '票据']}
                    value={tick.evidence ?? ''}
                    onChange={(kind) => onTick(item.code, { evidence: kind === '票据' ? '票据' : '现场' })}
                  />
                  {item.counted ? (
                    <NumberInput
                      size="xs"
                      w={90}
                      min={0}
                      hideControls
                      aria-label={`${item.text}：人次`}
                      placeholder="人次"
                      value={tick.count ?? ''}
                      onChange={(count) => onTick(item.code, { count: typeof count === 'number' ? count : null })}
                    />
                  ) : null}
                  {hazard ? <Tag tone="violet">已转隐患 {hazard.code}</Tag> : null}
                </div>
              ) : null}
            </fieldset>
          </Fragment>
        );
      })}
    </section>
  );
}
