/** The forms of a counted phrase; `#` stands for the number. A form that a language needs and lacks falls to `other`. */
export interface CountedForms {
  readonly one: string;
  readonly other: string;
  readonly many?: string;
}

/** A counted phrase: for one, for others and, where a language has it (Spanish millions), for many. */
export function counted(one: string, other: string, many?: string): CountedForms {
  return many === undefined ? { one, other } : { one, other, many };
}
