/** Id of the heading that takes the focus when a mark or an article is chosen. */
export const EVIDENCE_HEADING_ID = 'evidence-heading';
