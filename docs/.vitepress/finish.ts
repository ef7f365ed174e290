// What is done when the pages are written: the Javadoc beside them, the old addresses, the check of all links.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { SiteConfig } from 'vitepress'
import { oldAddresses, root } from './files'

/** A page at an old address. It leads to the new one, at the same heading. */
const redirect = (to: string) => `<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><title>Moved</title>
<link rel="canonical" href="${to}"><noscript><meta http-equiv="refresh" content="0; url=${to}"></noscript>
<script>location.replace(${JSON.stringify(to)} + location.hash)</script>
<p>This page is now <a href="${to}">here</a>.</p></html>
`

export function finish({ outDir, site }: SiteConfig) {
  const javadoc = join(root, 'docs-site/target/apidocs')
  if (!existsSync(javadoc)) throw new Error('The Javadoc is missing. Build the whole site: mvn -q package -Dsite -DskipTests')
  cpSync(javadoc, join(outDir, 'apidocs'), { recursive: true })

  for (const [from, to] of oldAddresses()) {
    const file = join(outDir, from)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, redirect(relative(dirname(from), to)))
  }

  const html = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  const texts = new Map(html.map((name) => [join(outDir, name), readFileSync(join(outDir, name), 'utf8')]))
  const broken: string[] = []
  for (const [file, text] of texts) {
    if (file.startsWith(join(outDir, 'apidocs'))) continue
    for (const [, link] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^\w+:/.test(link)) continue
      const [path, hash] = decodeURI(link.replaceAll('&amp;', '&')).split('#')
      let target = path.startsWith(site.base) ? join(outDir, path.slice(site.base.length)) : path ? join(dirname(file), path) : file
      if (target.endsWith('/')) target += 'index.html'
      if (!existsSync(target)) broken.push(`${file}: ${link}`)
      else if (hash && !texts.get(target)?.includes(` id="${hash}"`)) broken.push(`${file}: ${link}: no such heading`)
    }
  }
  if (broken.length) throw new Error(`${broken.length} dead links:\n${[...new Set(broken)].join('\n')}`)
  console.log(`${texts.size} files of HTML, no dead links`)
}
