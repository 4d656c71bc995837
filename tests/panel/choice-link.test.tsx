import fc from 'fast-check';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test, vi } from 'vitest';
import { ChoiceLink } from '../../src/panel/choice-link.tsx';
import { tagsOf } from '../fixtures/markup.ts';

const MODIFIERS = ['metaKey', 'ctrlKey', 'shiftKey', 'altKey'] as const;

/** Clicks a link that chooses something, and tells what came of it. */
function click(change: Partial<Pick<MouseEvent, 'button' | (typeof MODIFIERS)[number]>>) {
  const choose = vi.fn();
  const preventDefault = vi.fn();
  const link = ChoiceLink({ href: 'mark/a/', choose, children: 'A' }) as VNode<{ onClick(event: object): void }>;
  const still = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false };
  link.props.onClick({ ...still, ...change, preventDefault });
  return { chosen: choose.mock.calls.length, stayed: preventDefault.mock.calls.length };
}

describe('a link that chooses', () => {
  test('chooses at a plain click, and stays on the page', () => {
    expect(click({})).toEqual({ chosen: 1, stayed: 1 });
  });

  test('is the link that it looks like with any modifier, and for any other button', () => {
    const modified = fc.subarray([...MODIFIERS], { minLength: 1 });
    fc.assert(
      fc.property(modified, fc.nat(4), (keys, button) => {
        const held = Object.fromEntries(keys.map((key) => [key, true]));
        expect(click({ ...held, button })).toEqual({ chosen: 0, stayed: 0 });
        if (button !== 0) expect(click({ button })).toEqual({ chosen: 0, stayed: 0 });
      }),
    );
  });

  test('leads without a script to the page that it names, and says what it is for', () => {
    const html = render(
      <ChoiceLink href="../mark/a/?b&c" choose={() => undefined} mark="a" article="b" class="back" closes current>
        {'<i>A</i>'}
      </ChoiceLink>,
    );
    const [link] = tagsOf(html);
    expect(link?.name).toBe('a');
    expect(Object.fromEntries(link?.attributes ?? [])).toMatchObject({
      href: '../mark/a/?b&c',
      class: 'back',
      'data-mark': 'a',
      'data-to-article': 'b',
      'aria-current': 'true',
    });
    expect(html).toContain('data-close');
    expect(html).not.toContain('<i>');
  });

  test('says nothing of what it is not', () => {
    const html = render(
      <ChoiceLink href="./" choose={() => undefined}>
        A
      </ChoiceLink>,
    );
    expect([...(tagsOf(html)[0]?.attributes.keys() ?? [])]).toEqual(['href']);
  });
});
