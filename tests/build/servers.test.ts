import { describe, expect, test } from 'vitest';
import { headerRules } from '../../src/build/headers.ts';
import { caddyfile, headersFile, nginxConfig } from '../../src/build/servers.ts';
import { readHeadersFile } from '../fixtures/headers-file.ts';

const rules = headerRules();

test('_headers, as hosts read it, says what the rules say', () => {
  const said = readHeadersFile(headersFile(rules)).flatMap(({ path, headers }) => headers.map((one) => [path, ...one]));
  const ruled = rules.flatMap(({ paths, headers }) =>
    paths.flatMap((path) => Object.entries(headers).map((one) => [path, ...one])),
  );
  expect(said.sort()).toEqual(ruled.sort());
});

describe.each([
  ['Caddy', caddyfile],
  ['nginx', nginxConfig],
])('the configuration of %s', (_name, write) => {
  test('names every value of every header', () => {
    const text = write(rules, 'map.example.org', '/srv/map');
    for (const { headers } of rules) for (const value of Object.values(headers)) expect(text).toContain(value);
  });

  test('takes a folder with spaces, and a site below the root of its host', () => {
    const text = write(rules, 'https://example.org/a/map/', '/srv/my map');
    expect(text).toMatch(/"\/srv\/my map\/?"/);
    expect(text).toContain('/a/map/');
    expect(text).not.toContain('example.org/a');
  });

  test.each(['', 'https://', 'exa mple.org', 'example.org/?a=1'])('refuses the address %j', (address) => {
    expect(() => write(rules, address, '/srv')).toThrow(`not ${address}`);
  });
});
