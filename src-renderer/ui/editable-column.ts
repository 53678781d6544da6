/** A column of a table edited in place, as data. */
export interface EditableColumn {
  readonly key: string;
  readonly title: string;
  readonly width?: string;
  /** Running text: Enter goes on to the next cell, Shift Enter is a new line. */
  readonly prose?: boolean;
  /** Words to suggest while typing; any other may be typed. */
  readonly suggestions?: readonly string[];
  /** Sums and counts: set to the right, so that they are read down their points. */
  readonly numeric?: boolean;
  /** Not edited here: worked out, or held elsewhere. */
  readonly fixed?: boolean;
}
