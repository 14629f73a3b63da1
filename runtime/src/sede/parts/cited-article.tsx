/** An article as it is cited, `Ley 39/2015 art. 30.5`; with `href` where its literal text can be read. */
export type CitedArticle = { readonly text: string; readonly href?: string | undefined };

/** The citation, as a link to its text where there is one. */
export function Cited({ cited: { text, href } }: { cited: CitedArticle }) {
  return href === undefined ? <span class="soft">{text}</span> : <a href={href}>{text}</a>;
}
