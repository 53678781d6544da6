/** The head of a table that is neither sorted nor filtered: one title to a column. */
export function TableHead({ titles }: { readonly titles: readonly string[] }) {
  return (
    <thead className="govuk-table__head">
      <tr className="govuk-table__row">
        {titles.map((title) => (
          <th key={title} scope="col" className="govuk-table__header">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
