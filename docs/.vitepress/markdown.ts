// How Markdown becomes HTML where the site differs from the default of VitePress.
import type { MarkdownRenderer } from 'vitepress'
import { resolveLink } from './files'

/** Makes an anchor of a heading as GitHub does, so that one link works in both places. */
export const anchor = (title: string) =>
  title.toLowerCase().replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-')

const han = /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u

export function configure(md: MarkdownRenderer) {
  md.core.ruler.push('repository-links', ({ tokens, env }) => {
    for (const [at, block] of tokens.entries()) {
      // an empty cell is no header
      if (block.type === 'th_open' && !tokens[at + 1].content) block.tag = tokens[at + 2].tag = 'td'
      const open: boolean[] = []
      for (const token of block.children ?? []) {
        if (token.type === 'image') token.attrSet('src', resolveLink(env.relativePath, token.attrGet('src')!)!.href)
        if (token.type === 'link_open') {
          const link = resolveLink(env.relativePath, token.attrGet('href')!)
          open.push(!link)
          if (link) token.attrSet('href', link.href)
          if (link?.target) token.attrSet('target', link.target)
          if (!link) Object.assign(token, { tag: 'span', attrs: [] })
        }
        if (token.type === 'link_close' && open.pop()) token.tag = 'span'
      }
      // the site has a menu of languages, so the line with a link to the other language goes
      if (/^\[(中文|English)\]\([^)]*\)$/.test(block.content)) {
        for (const token of tokens.slice(at - 1, at + 2)) token.hidden = true
        block.children = []
      }
    }
  })
  // a line break between two Chinese characters is no space
  md.renderer.rules.softbreak = (tokens, at) =>
    han.test(tokens[at - 1]?.content.slice(-1) ?? '') && han.test(tokens[at + 1]?.content[0] ?? '') ? '' : '\n'
  // a wide table or diagram scrolls in its own box, by keyboard too
  md.renderer.rules.table_open = () => '<div class="scroll" tabindex="0"><table>\n'
  md.renderer.rules.table_close = () => '</table></div>\n'
  const fence = md.renderer.rules.fence!
  md.renderer.rules.fence = (tokens, at, ...others) =>
    tokens[at].info === 'mermaid' ? `<div class="scroll" tabindex="0">${fence(tokens, at, ...others)}</div>\n` : fence(tokens, at, ...others)
}
