/** Where a debugger finds each part under `npm run dev -- --debug`; .vscode/launch.json names the same. */
export const DEBUG_PORTS = { shell: 9229, core: 9230, page: 9222 };
