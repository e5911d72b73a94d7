import type { FeedFilter } from '@/lib/publish/feeds/filter';
import type { FilterChoices } from '@/lib/publish/feeds/view';
import { CheckField, TextField } from '../ui/field';

const KINDS = [
  { name: 'topics', label: 'Topics', hint: 'with all below them' },
  { name: 'languages', label: 'Languages', hint: 'with their regions' },
  { name: 'sources', label: 'Sources', hint: 'and what was merged from them' },
] as const;

/** What a feed has: one of the topics, one of the languages, one of the sources, and all of the words. Nothing ticked means all. */
export function FilterFields({
  choices,
  filter,
  onChange,
}: {
  choices: FilterChoices;
  filter: FeedFilter;
  onChange: (filter: FeedFilter) => void;
}) {
  return (
    <div className="grid gap-4">
      <TextField
        label="Words"
        hint="as in the queue’s search: all of them, “in quotes” together, -without"
        value={filter.words ?? ''}
        onChange={(event) => onChange({ ...filter, words: event.target.value || null })}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        {KINDS.map(({ name, label, hint }) => (
          <fieldset key={name} className="min-w-0">
            <legend className="text-xs font-medium text-soft">
              {label} <span className="font-normal text-muted">{hint}</span>
            </legend>
            <div className="mt-1 grid max-h-48 content-start gap-1 overflow-y-auto border-y border-line py-1.5 text-xs">
              {choices[name].length === 0 && <p className="text-muted">Nothing published has one yet.</p>}
              {choices[name].map(({ id, label: choice }) => (
                <CheckField
                  key={id}
                  label={<span dir="auto">{choice}</span>}
                  checked={filter[name].includes(id)}
                  onChange={({ target }) =>
                    onChange({
                      ...filter,
                      [name]: target.checked ? [...filter[name], id] : filter[name].filter((one) => one !== id),
                    })
                  }
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </div>
  );
}
