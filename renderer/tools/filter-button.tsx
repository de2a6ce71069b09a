import { DialogTrigger } from 'react-aria-components';
import { texts } from '../../shared/i18n/texts';
import type { BoardTicket } from '../../shared/ipc/snapshot';
import { shown } from '../letters/shown';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { SelectEntry } from '../ui/fields/select-entry';
import { FilterIcon } from '../ui/icons';
import { PopoverDialog } from '../ui/panels/popover-dialog';
import { TriggerButton } from '../ui/trigger-button';
import { type Filter, type FilterChoice, isFiltering, methodChoices, noFilter, tableChoices } from './filter';
import styles from './filter-button.module.css';
import { ToolName } from './tool-name';

const css = classNamesOf(styles);
const words = texts.tools.filtering;

interface FilterButtonProps {
  readonly tickets: readonly BoardTicket[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** Filters the board, by the values among open tickets. */
export function FilterButton({ tickets, filter, onFilter }: FilterButtonProps) {
  const on = isFiltering(filter);
  return (
    <DialogTrigger>
      <TriggerButton variant={on ? 'strong' : 'plain'}>
        <FilterIcon />
        <ToolName>{texts.tools.filter}</ToolName>
      </TriggerButton>
      <PopoverDialog title={words.title} placement="top end" width={400}>
        {(close) => (
          <>
            <FilterEntry
              label={words.method}
              all={tickets.length}
              chosen={filter.method}
              choices={methodChoices(tickets, filter.method)}
              onChoose={(method) => onFilter({ ...filter, method })}
            />
            <FilterEntry
              label={words.table}
              all={tickets.length}
              chosen={filter.table}
              choices={tableChoices(tickets, filter.table)}
              onChoose={(table) => onFilter({ ...filter, table })}
            />
            <p className={css('hint')}>{words.hint}</p>
            <div className={css('buttons')}>
              {on && (
                <ActionButton variant="plain" wide onAction={() => onFilter(noFilter)}>
                  {words.showAll}
                </ActionButton>
              )}
              <ActionButton variant="strong" wide onAction={close}>
                {texts.close}
              </ActionButton>
            </div>
          </>
        )}
      </PopoverDialog>
    </DialogTrigger>
  );
}

interface FilterEntryProps {
  readonly label: string;
  readonly all: number;
  readonly chosen: string | null;
  readonly choices: readonly FilterChoice[];
  readonly onChoose: (value: string | null) => void;
}

/** By position in the list rather than by name: a table may have any name. */
function FilterEntry({ label, all, chosen, choices, onChoose }: FilterEntryProps) {
  const options = [
    { value: '', text: words.all(all) },
    ...choices.map(({ value, count }, index) => ({
      value: String(index),
      text: words.choice(shown(value), count),
    })),
  ];
  const at = choices.findIndex(({ value }) => value === chosen);
  return (
    <SelectEntry
      label={label}
      value={at === -1 ? '' : String(at)}
      options={options}
      onChange={(index) => onChoose(index === '' ? null : (choices[Number(index)]?.value ?? null))}
    />
  );
}
