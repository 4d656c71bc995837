/** The little of the browser's trusted types that is used here. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

/**
 * Vouches for scripts of the site's own origin, and for nothing else, where a content security policy wants that: the live
 * map starts its worker from an address. Text that would become HTML or a script has nobody to vouch for it.
 */
export function trustOwnScripts(page: Window & { readonly trustedTypes?: TrustedTypes }): void {
  page.trustedTypes?.createPolicy('default', {
    createScriptURL(address) {
      const { origin } = new URL(address, page.location.href);
      if (origin === page.location.origin) return address;
      throw new TypeError(`a script of ${origin} is not one of this site`);
    },
  });
}
