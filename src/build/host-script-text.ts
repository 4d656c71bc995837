import { join } from 'node:path';
import { build } from 'vite';

/** The script for pages that hold a frame as one file without imports, made small. */
export async function buildHostScript(root: string): Promise<string> {
  const made = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, 'src/host/embed-element.ts'), formats: ['iife'], name: 'ecuadorInTransit' },
    },
  });
  const [output] = [made].flat();
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('the script for other pages was not built');
  return chunk.code;
}
