/**
 * What a frame and the page around it say to each other. Every message names the version of this contract; what has not
 * its shape is no message. None of them navigates, and none brings HTML.
 */
export const CONTRACT = 'ecuador-in-transit/1';

/** What the page around asks the frame to show. Left out: as it is. */
export interface Wanted {
  /** Id of a mark, or `null` for none. */
  readonly mark?: string | null;
  /** Ids of the layers that show, or `null` for all. */
  readonly layers?: readonly string[] | null;
  /** The window of time as an address has it (`1999/2009`), or `null` for all of time. */
  readonly when?: string | null;
  /** Id of a step of the tour. */
  readonly step?: string;
}

/** From the page to its frame. */
export interface ShowMessage {
  readonly contract: typeof CONTRACT;
  readonly type: 'show';
  readonly wanted: Wanted;
}

/** From the frame to its page: it listens; a mark is chosen or none; what shows has changed. */
export type FrameMessage =
  | { readonly contract: typeof CONTRACT; readonly type: 'ready' }
  | { readonly contract: typeof CONTRACT; readonly type: 'mark'; readonly id: string | null }
  | { readonly contract: typeof CONTRACT; readonly type: 'state'; readonly hash: string };

/** No honest message has more layers, or a longer word. */
const MOST_LAYERS = 50;
const LONGEST_WORD = 200;
const LONGEST_HASH = 2000;

/** What a message asks for; `undefined` where it is none of this contract. */
export function readShowMessage(data: unknown): Wanted | undefined {
  if (!isObject(data) || data.contract !== CONTRACT || data.type !== 'show' || !isObject(data.wanted)) return undefined;
  const { mark, layers, when, step } = data.wanted;
  if (!isWordOrNull(mark) || !isWordOrNull(when) || !(step === undefined || isWord(step))) return undefined;
  if (!(layers === undefined || layers === null || isList(layers))) return undefined;
  return {
    ...(mark === undefined ? {} : { mark }),
    ...(layers === undefined ? {} : { layers }),
    ...(when === undefined ? {} : { when }),
    ...(step === undefined ? {} : { step }),
  };
}

/** What a frame tells; `undefined` where it is none of this contract. */
export function readFrameMessage(data: unknown): FrameMessage | undefined {
  if (!isObject(data) || data.contract !== CONTRACT) return undefined;
  const { type, id, hash } = data;
  if (type === 'ready') return { contract: CONTRACT, type };
  if (type === 'mark' && (id === null || isWord(id))) return { contract: CONTRACT, type, id };
  if (type === 'state' && isHash(hash)) return { contract: CONTRACT, type, hash };
  return undefined;
}

/** Empty where everything is as usual. */
function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^(#|$)/.test(value) && value.length <= LONGEST_HASH;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_WORD;
}

function isWordOrNull(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || isWord(value);
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= MOST_LAYERS && value.every(isWord);
}
