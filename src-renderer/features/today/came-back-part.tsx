/** What came back: proposals to close, answers to escalations, responses to recommendations, the latest first. */
import { useDesk } from '#desk/desk.tsx';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { CameBack } from '#domain/today/came-back.ts';
import { Tag } from '#ui/tag.tsx';

const SHOWN = 8;

export function CameBackPart({ back }: { readonly back: readonly CameBack[] }) {
  const { addressOf } = useDesk();
  if (back.length === 0) {
    return <p className="govuk-body ma-quiet">No proposal to close, no answer and no response has come in.</p>;
  }
  return (
    <>
      <ul className="ma-duties">
        {back.slice(0, SHOWN).map((one) => {
          const { id, word, title } = describe(one);
          return (
            <li key={id} className="ma-duty">
              <span className="ma-duty__day">{one.on === null ? 'No date' : showDate(one.on)}</span>
              <span className="ma-duty__what">
                <Tag text={word} tone="turquoise" />{' '}
                <a className="govuk-link" href={`#${addressOf(id)}`}>
                  {title}
                </a>
                {one.words === '' ? null : (
                  <span className="ma-duty__said">
                    “{one.words.length > 160 ? `${one.words.slice(0, 160)}…` : one.words}”
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {back.length > SHOWN ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`#actions/${encodeURIComponent('with:shown=proposed')}`}>
            All proposals to close
          </a>
        </p>
      ) : null}
    </>
  );
}

function describe(one: CameBack): { readonly id: string; readonly word: string; readonly title: string } {
  switch (one.kind) {
    case 'closure': {
      const { id, reference, text } = one.action;
      return { id, word: 'Closure proposed', title: `${reference ?? text.slice(0, 60)}, by ${one.by}` };
    }
    case 'answer':
      return { id: one.escalation.id, word: 'Answered', title: one.escalation.title };
    case 'response': {
      const { id, reference, text, addressees } = one.recommendation;
      const from = addressees.map(({ name }) => name).join(', ');
      return { id, word: 'Response', title: [reference ?? text.slice(0, 60), from].filter(Boolean).join(', from ') };
    }
  }
}
