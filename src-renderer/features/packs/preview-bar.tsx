/** Above the pages: which page, how large, and words to look for. */
import { type Ref, useState } from 'react';
import { Button } from '#ui/button.tsx';

interface PreviewBarProps {
  readonly page: number;
  readonly pages: number;
  readonly goTo: (page: number) => void;
  /** Null: as wide as there is room. */
  readonly zoom: string | null;
  /** 0 fits it to the width again. */
  readonly onZoom: (by: 1 | 0 | -1) => void;
  readonly parts: readonly { readonly title: string; readonly firstPage: number }[];
  /** The page on which the part that is shown begins. */
  readonly current: number;
  readonly search: Ref<HTMLInputElement>;
  readonly onFind: (words: string, step: 1 | -1) => void;
  readonly found: { readonly words: string; readonly at: number; readonly count: number } | null;
}

export function PreviewBar({
  page,
  pages,
  goTo,
  zoom,
  onZoom,
  search,
  onFind,
  found,
  parts,
  current,
}: PreviewBarProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const turnTo = () => {
    const number = Number(typed);
    if (typed !== null && Number.isInteger(number) && number > 0) goTo(number);
    setTyped(null);
  };
  const count =
    found === null || found.words !== words
      ? ''
      : found.count === 0
        ? 'Not found'
        : `${found.at + 1} of ${found.count}`;
  return (
    <div className="ma-preview__bar" role="toolbar" aria-label="Pages">
      <Button small onPress={() => goTo(page - 1)} about="page">
        Previous
      </Button>
      <label className="ma-preview__page">
        <span className="govuk-visually-hidden">Go to page</span>
        <input
          className="govuk-input govuk-input--width-3"
          name="page"
          inputMode="numeric"
          value={typed ?? String(page)}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={turnTo}
          onKeyDown={(event) => {
            if (event.key === 'Enter') turnTo();
            else if (event.key === 'Escape') setTyped(null);
          }}
        />{' '}
        of {pages}
      </label>
      <Button small onPress={() => goTo(page + 1)} about="page">
        Next
      </Button>
      <span className="ma-preview__zoom">
        <Button small onPress={() => onZoom(-1)}>
          Smaller
        </Button>
        <Button small onPress={() => onZoom(1)}>
          Larger
        </Button>
        {zoom === null ? null : (
          <Button small onPress={() => onZoom(0)} about={`(now ${zoom})`}>
            Fit
          </Button>
        )}
      </span>
      <label className="ma-preview__jump">
        <span className="govuk-visually-hidden">Go to part</span>
        <select className="govuk-select" value={current} onChange={(event) => goTo(Number(event.target.value))}>
          {parts.map((part) => (
            <option key={`${part.firstPage} ${part.title}`} value={part.firstPage}>
              {part.firstPage} {part.title}
            </option>
          ))}
        </select>
      </label>
      <search className="ma-preview__find">
        <label>
          <span className="govuk-visually-hidden">Find in the pack</span>
          <input
            ref={search}
            className="govuk-input"
            type="search"
            placeholder="Find in the pack"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onFind(words, event.shiftKey ? -1 : 1);
            }}
          />
        </label>
        <Button small onPress={() => onFind(words, 1)}>
          Find
        </Button>
        <span role="status" className="ma-preview__count">
          {count}
        </span>
      </search>
    </div>
  );
}
