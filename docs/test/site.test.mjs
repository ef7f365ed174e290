// Tests the built site in Chromium: npm test, after the site is built.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const site = fileURLToPath(new URL('../../docs-site/target/site', import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png', '.json': 'application/json' }
const pages = ['', 'zh/'].flatMap((folder) =>
  readdirSync(join(site, folder)).filter((name) => /^(?!404|.*zh-CN).*\.html$/.test(name)).map((name) => folder + name))

const server = createServer((request, response) => {
  const path = decodeURI(new URL(request.url, 'http://site').pathname).replace(/\/$/, '/index.html')
  try {
    const content = readFileSync(join(site, path))
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream', 'cache-control': 'max-age=600' }).end(content)
  } catch {
    response.writeHead(404).end()
  }
})
let address, browser, context

before(async () => {
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  address = `http://127.0.0.1:${server.address().port}/`
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'light', permissions: ['clipboard-read', 'clipboard-write'] })
})

after(async () => {
  await browser?.close()
  server.close()
})

/** Opens a page. It fails the test if the page asks another host for something, or for something that is missing. */
async function open(path, waitUntil = 'networkidle') {
  const page = await context.newPage()
  const faults = []
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address)) faults.push(`asks for ${request.url()}`)
  })
  page.on('response', (response) => response.ok() || faults.push(`${response.status()}: ${response.url()}`))
  page.on('pageerror', (error) => faults.push(`${error}`))
  await page.goto(address + path, { waitUntil })
  // until then the buttons and keys do nothing
  await page.waitForFunction(() => document.querySelector('#app')?.__vue_app__)
  return { page, faults }
}

const violations = (page, ...rules) =>
  page.evaluate(async (rules) => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'], ...(rules.length && { runOnly: rules }) })
    return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`))
  }, rules)

/** Returns what is wider than the window, unless it scrolls in a box of its own. */
const overflow = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const scrolls = (element) => element && (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    return [...document.querySelectorAll('.VPContent *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement))
      .map((element) => element.outerHTML.slice(0, 120))
  })

test('the site has the same pages in both languages', () => {
  const [english, chinese] = [pages.filter((page) => !page.startsWith('zh/')), pages.filter((page) => page.startsWith('zh/'))]
  assert.ok(english.length > 20)
  assert.deepEqual(chinese.map((page) => page.slice(3)), english)
})

test('each page', { concurrency: 2 }, async (t) => {
  await Promise.all(pages.map((path) => t.test(path, async () => {
    const { page, faults } = await open(path, 'load')
    await page.addStyleTag({ content: '* { transition: none !important }' })
    await page.locator('.DocSearch-Button').waitFor()
    for (const diagram of await page.locator('.mermaid').all()) {
      await diagram.locator('svg[aria-roledescription=sequence]').waitFor()
    }
    await page.evaluate(axe)
    assert.deepEqual(await violations(page), [], 'light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.waitForSelector('html.dark')
    assert.deepEqual(await violations(page, 'color-contrast'), [], 'dark')
    assert.deepEqual(await overflow(page), [], 'at 1280')
    await page.setViewportSize({ width: 390, height: 844 })
    assert.deepEqual(await overflow(page), [], 'at 390')
    // last, as it changes the page: emphasis that Markdown did not understand
    await page.locator('main').evaluate((main) => main.querySelectorAll('code').forEach((code) => code.remove()))
    assert.doesNotMatch(await page.locator('main').innerText(), /\*\*/)
    assert.deepEqual(faults, [])
    await page.close()
  })))
})

const searches = [
  ['', '3101', /^errors/],
  ['', 'unknown outcome', /^unknown-outcomes/],
  ['', 'STS', /^credentials/],
  ['zh/', '回调', /#回调|^zh\/face-page/],
  ['zh/', '计费', /计费|^zh\/face-page/],
  ['zh/', '怎么测试拒绝', /^zh\/testing/],
]
for (const [language, words, expected] of searches) {
  test(`a search for ${words}`, async () => {
    const { page, faults } = await open(language)
    await page.keyboard.press('Control+k')
    await page.fill('#localsearch-input', words)
    await page.locator('.result').first().waitFor()
    await page.waitForTimeout(500) // results of the former letters are replaced
    const hits = await page.locator('.result').evaluateAll((all) => all.slice(0, 3).map((hit) => decodeURI(hit.getAttribute('href').slice(1))))
    assert.ok(hits.some((hit) => expected.test(hit)), hits.join('\n'))
    assert.deepEqual(faults, [])
    await page.close()
  })
}

test('a code block is copied', async () => {
  const { page } = await open('preparation.html')
  const block = page.locator('div[class*=language-]').first()
  await block.hover()
  await block.locator('button.copy').click()
  await block.locator('button.copied').waitFor()
  assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trim(), (await block.locator('code').innerText()).trim())
  await page.close()
})

for (const [old, now] of [
  ['docs/errors.html#verdicts', 'errors.html#verdicts'],
  ['docs/errors.zh-CN.html#故障', 'zh/errors.html#故障'],
  ['CHANGELOG.zh-CN.html', 'zh/CHANGELOG.html'],
  ['index.zh-CN.html', 'zh/README.html'],
]) {
  test(`the old address ${old} leads to the page`, async () => {
    const { page, faults } = await open(old)
    await page.waitForURL(address + encodeURI(now))
    assert.ok(await page.locator('h1').first().isVisible())
    assert.deepEqual(faults, [])
    await page.close()
  })
}
