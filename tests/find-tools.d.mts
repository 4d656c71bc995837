type Tool = 'caddy' | 'nginx' | 'ogrinfo';
export function findTool(name: Tool): string | undefined;
export function ensureTool(name: Tool): string;
