/** `npm run -s headers -- caddy|nginx ADDRESS FOLDER`: the configuration of a server for the built site. */
import { resolve } from 'node:path';
import { headerRules } from './headers.ts';
import { caddyfile, nginxConfig } from './servers.ts';

const SERVERS = { caddy: caddyfile, nginx: nginxConfig } as const;

const [name, address = 'map.example.org', folder = 'dist'] = process.argv.slice(2);
const server = Object.entries(SERVERS).find(([known]) => known === name)?.[1];
if (server === undefined) {
  console.error(`Which server? npm run -s headers -- ${Object.keys(SERVERS).join('|')} ADDRESS FOLDER`);
  process.exitCode = 1;
} else {
  console.log(server(headerRules(), address, resolve(folder)));
}
