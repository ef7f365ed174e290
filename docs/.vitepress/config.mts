import { join } from 'node:path'
import type { DefaultTheme } from 'vitepress'
import { withMermaid } from 'vitepress-plugin-mermaid'
import { finish } from './finish'
import { base, pages, root, titleOf } from './files'
import { anchor, configure } from './markdown'
import { miniSearch } from './search'

// in each group: the tutorial first, then how-to pages, then reference
const groups = [
  { en: 'Start', zh: '开始', pages: ['README', 'which-product', 'install'] },
  { en: 'Financial-grade', zh: '金融级实人认证', pages: ['start-face', 'face-page', 'face-app', 'face-server'] },
  {
    en: 'Legacy',
    zh: '旧版实人认证',
    pages: ['start-legacy', 'preparation', 'mobile-backend', 'around-the-calls', 'migrating', 'moving', 'schemes', 'api'],
  },
  {
    en: 'Both products: how to',
    zh: '两种产品：操作指南',
    pages: ['h5-web', 'embedded-browsers', 'callback-gateway', 'credentials', 'keys-by-place', 'testing', 'containers', 'spring', 'kotlin-reactive', 'submission-log', 'mysql', 'when-it-fails', 'unknown-outcomes', 'cli', 'batch', 'startup'],
  },
  { en: 'Both products: reference', zh: '两种产品：参考', pages: ['settings', 'errors', 'limits', 'open-facts'] },
  { en: 'Explanation', zh: '原理', pages: ['timeouts', 'performance', 'personal-information', 'rules-and-consent', 'threat-model'] },
  { en: 'Operate', zh: '运维', pages: ['operations', 'audit', 'upgrading', 'SECURITY', 'CHANGELOG'] },
  { en: 'Take part', zh: '参与', pages: ['CONTRIBUTING', 'CODE_OF_CONDUCT'] },
]

const listed = ['index', ...groups.flatMap((group) => group.pages)]
const unlisted = pages.filter((page) => !listed.includes(page.replace(/^zh\/|\.md$/g, '')))
if (unlisted.length) throw new Error(`Pages that are in no group of the navigation: ${unlisted}`)

function theme(language: 'en' | 'zh', texts: DefaultTheme.Config): DefaultTheme.Config {
  const folder = language === 'zh' ? 'zh/' : ''
  const overview = language === 'zh' ? '概览' : 'Overview'
  return {
    ...texts,
    nav: [
      { text: language === 'zh' ? '文档' : 'Documentation', link: `/${folder}`, activeMatch: '.' },
      { text: 'Javadoc', link: '/apidocs/index.html', target: '_self' },
    ],
    sidebar: groups.map((group) => ({
      text: group[language],
      items: group.pages.map((page) => ({ text: page === 'README' ? overview : titleOf(`${folder}${page}.md`), link: `/${folder}${page}` })),
    })),
  }
}

export default withMermaid({
  title: 'cloudauth',
  description: 'Real-person verification of Alibaba Cloud, for Java',
  base,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  outDir: join(root, 'docs-site/target/site'),
  cacheDir: join(root, 'docs-site/target/vitepress'),
  srcExclude: ['node_modules/**', 'test/**'],
  // finish() checks these links, with all others
  ignoreDeadLinks: [/^\/apidocs\//],
  markdown: {
    anchor: { slugify: anchor },
    // every colour of these has enough contrast
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-default' },
    config: configure,
  },
  buildEnd: finish,
  locales: {
    root: { label: 'English', lang: 'en', themeConfig: theme('en', {}) },
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      description: '阿里云实人认证的 Java 库',
      themeConfig: theme('zh', {
        outline: { label: '本页目录' },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '外观',
        lightModeSwitchTitle: '切换到浅色模式',
        darkModeSwitchTitle: '切换到深色模式',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '切换语言',
        skipToContentLabel: '跳到正文',
        notFound: { title: '没有这个页面', quote: '地址可能有误，或页面已移走。', linkLabel: '回到首页', linkText: '回到首页' },
      }),
    },
  },
  themeConfig: {
    outline: [2, 3],
    search: {
      provider: 'local',
      options: {
        miniSearch,
        locales: {
          zh: {
            translations: {
              button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
              modal: {
                displayDetails: '显示详情',
                resetButtonTitle: '清除',
                backButtonTitle: '关闭',
                noResultsText: '没有找到',
                footer: { selectText: '打开', navigateText: '选择', closeText: '关闭' },
              },
            },
          },
        },
      },
    },
  },
  mermaid: { securityLevel: 'strict', theme: 'neutral', fontFamily: 'inherit', sequence: { width: 130, actorMargin: 30 } },
})
