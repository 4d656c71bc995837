/**
 * The optional script for pages that hold a frame: `<ecuador-in-transit>` becomes one, and so does
 * `<figure data-ecuador-in-transit>`. What is inside of either is its fallback: it stands until the frame says that it is
 * ready, and for good where the frame never comes. The element tells what is chosen in events and takes `show`. It depends on
 * nothing and reads nothing of the page.
 */
import { CONTRACT, readFrameMessage, type ShowMessage, type Wanted } from '../embed/messages.ts';
import { USUAL_HEIGHT } from '../embed/snippet.ts';

const NAME = 'ecuador-in-transit';

/** Attributes of the element that stand in the frame's hash: all that an address of a frame can name. */
const IN_HASH = [
  'at',
  'layers',
  'when',
  'undated',
  'article',
  'sources',
  'standing',
  'kind',
  'differing',
  'mark',
  'step',
  'point',
  'theme',
  'activate',
  'controls',
] as const;

/** What the frame itself has of the element. */
const OF_FRAME = ['lang', 'title', 'height'] as const;

/** Where this script lies tells where the map is: `…/host/1.1.0.js`. A module is not told where it lies. */
const own = (document.currentScript as HTMLScriptElement | null)?.src ?? '';

class EcuadorInTransit extends HTMLElement {
  #frame: HTMLIFrameElement | undefined;
  #waiting: Wanted | undefined;
  #isReady = false;
  /** What the frame showed last, in its own words: one that is moved begins anew, and goes on from there. */
  #hash: string | undefined;

  connectedCallback(): void {
    this.#frame ??= frameOf(this);
    if (this.#hash !== undefined) this.#frame.src = new URL(this.#hash, this.#frame.src).href;
    Object.assign(this.style, {
      display: 'block',
      position: 'relative',
      overflow: 'hidden',
      minHeight: `${this.#frame.height}px`,
    });
    this.append(this.#frame);
    addEventListener('message', this.#hear);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    this.#isReady = false;
  }

  /** Has the frame show something; what it asks before the frame listens is asked then, the last of it. */
  show(wanted: Wanted): void {
    const message: ShowMessage = { contract: CONTRACT, type: 'show', wanted };
    // A step shows all that was asked for before it differently.
    if (!this.#isReady) this.#waiting = wanted.step === undefined ? { ...this.#waiting, ...wanted } : wanted;
    else this.#frame?.contentWindow?.postMessage(message, '*');
  }

  /** Only what the own frame says is heard. */
  readonly #hear = ({ source, data }: MessageEvent): void => {
    const message = source !== null && source === this.#frame?.contentWindow ? readFrameMessage(data) : undefined;
    if (message === undefined) return;
    if (message.type === 'ready') {
      this.#isReady = true;
      this.#takeOver();
      const waiting = this.#waiting;
      this.#waiting = undefined;
      if (waiting !== undefined) this.show(waiting);
    }
    if (message.type === 'state') this.#hash = message.hash;
    const { contract: _, type, ...detail } = message;
    this.dispatchEvent(new CustomEvent(`map-${type}`, { detail, bubbles: true }));
  };

  /** The frame stands where its fallback stood. One that is put in again begins anew, so it stays and the others go. */
  #takeOver(): void {
    for (const node of [...this.childNodes]) if (node !== this.#frame) node.remove();
    if (this.#frame !== undefined) this.#frame.style.cssText = STANDING;
  }
}

/** A frame in the flow of its page; before it is ready it lies unseen over its fallback, whose links stay within reach. */
const STANDING = 'border:0;display:block;color-scheme:light dark';
const WAITING = `${STANDING};position:absolute;top:0;left:0;opacity:0;pointer-events:none`;

function frameOf(element: HTMLElement): HTMLIFrameElement {
  const value = (name: string): string | null => element.getAttribute(name) ?? element.getAttribute(`data-${name}`);
  const hash = IN_HASH.flatMap((name) => {
    const text = value(name);
    return text === null ? [] : [`${name}=${encodeURIComponent(text)}`];
  });
  const frame = document.createElement('iframe');
  const page = value('lang') === 'es' ? '../es/embed/' : '../embed/';
  frame.src = new URL(page + (hash.length === 0 ? '' : `#v=1&${hash.join('&')}`), own).href;
  frame.title = value('title') ?? 'Ecuador in Transit';
  frame.width = '100%';
  frame.height = value('height') ?? String(USUAL_HEIGHT);
  frame.loading = 'lazy';
  frame.allow = 'fullscreen; clipboard-write';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.style.cssText = WAITING;
  return frame;
}

/** A figure keeps its caption; its picture is the fallback of the frame. */
function upgrade(figure: HTMLElement): void {
  const element = document.createElement(NAME);
  // Words of the map and no others: what a page lets writers say in `data-` must not become an attribute that acts.
  for (const name of [...IN_HASH, ...OF_FRAME]) {
    const value = figure.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  const fallback = figure.querySelector(':scope > a, :scope > img, :scope > picture');
  if (fallback === null) figure.prepend(element);
  else {
    fallback.before(element);
    element.prepend(fallback);
  }
  figure.removeAttribute(`data-${NAME}`);
}

function start(): void {
  if (own === '') {
    console.warn(`${NAME}: this script is no module; pictures are left as they are`);
    return;
  }
  if (customElements.get(NAME) === undefined) customElements.define(NAME, EcuadorInTransit);
  for (const figure of document.querySelectorAll<HTMLElement>(`figure[data-${NAME}]`)) upgrade(figure);
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
