/** Picks several records of another list, one after the other. */
import { Pill } from '@mantine/core';
import type { EntityName } from '../../../shared/declared/vocabulary.ts';
import { useRead } from '../../data/useRead.ts';
import { LinkField, type LinkFieldProps } from './LinkField.tsx';
import classes from './RecordForm.module.css';

export interface LinksFieldProps extends Omit<LinkFieldProps, 'value' | 'title' | 'onChange'> {
  value: string[];
  onChange: (ids: string[]) => void;
}

export function LinksField({ value, onChange, ...rest }: LinksFieldProps) {
  return (
    <div>
      <LinkField
        // an own picker for each pick: after one the input is empty again
        key={value.length}
        {...rest}
        value={null}
        onChange={(id) => {
          if (id !== null && !value.includes(id)) onChange([...value, id]);
        }}
      />
      {value.length > 0 ? (
        <Pill.Group className={classes.chosen}>
          {value.map((id) => (
            <Chosen
              key={id}
              entity={rest.entity}
              id={id}
              disabled={rest.disabled ?? false}
              onRemove={() => onChange(value.filter((one) => one !== id))}
            />
          ))}
        </Pill.Group>
      ) : null}
    </div>
  );
}

function Chosen({ entity, id, disabled, onRemove }: { entity: EntityName; id: string; disabled: boolean; onRemove: () => void }) {
  const { data } = useRead('records.read', { entity, id });
  return (
    <Pill withRemoveButton={!disabled} onRemove={onRemove} removeButtonProps={{ 'aria-label': `去掉${data?.title ?? ''}` }}>
      {data?.title ?? '…'}
    </Pill>
  );
}
