/** What touches a record: the other records that point at it, in groups, each one a way there. */
export interface TouchGroup {
  readonly title: string;
  /** How many there are, where not all of them are shown. */
  readonly count?: number;
  readonly links: readonly {
    readonly id: string;
    readonly text: string;
    readonly detail?: string;
    /** A hash, as '#bodies/body:…'; null where it has no page of its own. */
    readonly href: string | null;
  }[];
}

export interface TouchesProps {
  readonly groups: readonly TouchGroup[];
  /** Said where nothing points here. */
  readonly none: string;
}

export function Touches({ groups, none }: TouchesProps) {
  const some = groups.filter((group) => group.links.length > 0);
  if (some.length === 0) return <p className="govuk-body-s ma-quiet">{none}</p>;
  return (
    <div className="ma-touches">
      {some.map((group) => (
        <div key={group.title}>
          <h4 className="govuk-heading-s govuk-!-margin-bottom-1">
            {group.title} ({group.count ?? group.links.length})
          </h4>
          <ul className="govuk-list govuk-body-s">
            {group.links.map((link) => (
              <li key={link.id}>
                {link.href === null ? (
                  link.text
                ) : (
                  <a className="govuk-link" href={link.href}>
                    {link.text}
                  </a>
                )}
                {link.detail ? <span className="ma-quiet"> {link.detail}</span> : null}
              </li>
            ))}
            {(group.count ?? 0) > group.links.length ? (
              <li className="ma-quiet">and {(group.count ?? 0) - group.links.length} more</li>
            ) : null}
          </ul>
        </div>
      ))}
    </div>
  );
}
