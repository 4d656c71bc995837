import { counted } from './counted.ts';

/** What the English interface says of time. */
export const enTime = {
  time: {
    label: 'Time',
    whole: (years: string) => `All of time, ${years}`,
    from: (month: string) => `from ${month}`,
    to: (month: string) => `to ${month}`,
    start: 'Beginning of the time shown',
    end: 'End of the time shown',
    certain: counted('# mark certainly', '# marks certainly'),
    possible: counted('# possibly', '# possibly'),
    undated: counted('# undated', '# undated'),
    undatedHidden: counted('# undated, hidden', '# undated, hidden'),
    silent: 'no passage in the five articles dates anything to this time',
    silence: (years: string) => `${years}: no passage in the five articles`,
    inYear: counted('# date', '# dates'),
    ofInferred: counted('# of them inferred', '# of them inferred'),
    all: 'All of time',
    play: 'Play',
    pause: 'Pause',
    stated: 'date stated',
    inferred: 'inferred',
    chronology: 'What is dated, in order',
    chronologyNote: 'Marks, events and figures with a date, oldest first, as far as the chosen time reaches.',
    chosen: (time: string, marks: string) => `The map shows ${time}: ${marks}.`,
    showAll: 'Show everything',
    showThen: 'Show this time on the map',
    later: (status: string) => `later: ${status}`,
    told: (time: string, counts: string) => `${time}: ${counts}.`,
  },
  filters: {
    heading: 'Which marks',
    undated: 'Marks that no passage dates',
  },
};
