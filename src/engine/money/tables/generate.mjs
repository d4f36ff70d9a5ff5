// Writes names.txt and places.txt from the CLDR that Node carries:
//     node src/engine/money/tables/generate.mjs
// Every CLDR currency name is taken apart into the word the currencies of a family share
// ("dollar") and the words that say whose it is ("canadien"), so that any inflection or order
// of the two can be read. Colloquial and news names are not here but in colloquial.txt.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

// Which currency of a family is meant when nothing says so: the one most written about first.
const LIKELIEST = (
  'USD EUR JPY GBP CNY KRW CHF INR CAD AUD HKD TWD SGD NZD BRL MXN RUB SEK NOK DKK PLN TRY THB IDR PHP VND ' +
  'SAR AED ILS ZAR ARS CLP COP EGP KWD IQD IRR QAR PKR NGN KES CZK HUF RON UAH XOF XAF'
).split(' ')
// No money of a country: drawing rights, codes replaced before 2026.
const OUT = new Set(['XDR', 'XSU', 'CUC', 'HRK', 'SLL', 'ZWL', 'ZWG', 'ANG'])

const codes = Intl.supportedValuesOf('currency').filter((code) => !OUT.has(code))
const rank = (code) => (LIKELIEST.indexOf(code) + 1000) % 1000
const byLikelihood = (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)
// The form the engine compares: lower case, without accents (see word.rs).
const plain = (text) =>
  text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC')
    .replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/ı/g, 'i').replace(/ß/g, 'ss').replace(/[ʻʼ’]/g, "'")
// A currency's country is the first two letters of its code.
const region = (code, language) => {
  try { return new Intl.DisplayNames(language, { type: 'region' }).of(code.slice(0, 2)) } catch { return '' }
}

const names = new Map() // form → codes
const places = new Map() // word → codes
const add = (map, form, code) => map.set(form, (map.get(form) ?? new Set()).add(code))

const LEFT_OUT = new Set('of de des do da dos das du del della delle degli dei di la las los les le y und and e et d l il new neue neuer nuevo nuevos nuovo nuovi novo novos nouveau nouveaux'.split(' '))
for (const language of ['en', 'de', 'fr', 'es', 'pt', 'it']) {
  const baseLast = language === 'en' || language === 'de'
  for (const code of codes) {
    for (const count of [1, 2]) {
      const whole = new Intl.NumberFormat(language, { style: 'currency', currency: code, currencyDisplay: 'name', maximumFractionDigits: 0 })
        .formatToParts(count).filter((part) => part.type === 'currency').map((part) => part.value).join('')
      const words = plain(whole.replace(/\([^)]*\)/g, ' ')).split(/[\s\-&'’.]+/).filter((word) => word && !LEFT_OUT.has(word))
      if (code === 'BAM') { words.splice(0, words.length, baseLast ? 'convertible' : words[0], baseLast ? (language === 'en' ? (count > 1 ? 'marks' : 'mark') : 'mark') : 'convertible') }
      const base = baseLast ? words.pop() : words.shift()
      add(names, base, code)
      for (const word of words) add(places, word, code)
    }
    const country = region(code, language)
    if (country && !code.startsWith('X')) {
      for (const word of plain(country).split(/[\s\-&'’.,()]+/)) if (word.length > 2 && !LEFT_OUT.has(word)) add(places, word, code)
    }
  }
}

// Korean and Japanese put a space before the family's word; Chinese puts none, nor does
// Japanese in a few old names, so the country's own name is taken off the front.
const FAMILIES = 'ドル 元 圆 圓 镑 鎊 法郎 比索 披索 卢比 盧比 第纳尔 第納爾 克朗 先令 里亚尔 里亞爾 里拉 卢布 盧布 法尔斯 ドル ポンド フラン ペソ ルピー ディナール ウォン 원'.split(' ')
for (const language of ['ko', 'ja', 'zh-Hans', 'zh-Hant']) {
  for (const code of codes) {
    const whole = new Intl.DisplayNames(language, { type: 'currency' }).of(code).replace(/ \([^)]*\)/g, '')
    let place = region(code, language)
    let base = ''
    const space = whole.lastIndexOf(' ')
    const family = FAMILIES.find((family) => whole.endsWith(family) && whole.length > family.length)
    if (space > 0) { place = whole.slice(0, space); base = whole.slice(space + 1) }
    else if (place && whole.startsWith(place) && whole.length > place.length) base = whole.slice(place.length)
    else if (family && whole.length > family.length + 1) { place = whole.slice(0, -family.length); base = family }
    else { base = whole; place = '' }
    if (base === '幣' || base === '币') { base = whole; place = '' }
    add(names, base.replace(/ /g, ''), code)
    for (const word of place.split(' ')) if (word.length > 1) add(places, word, code)
    const own = region(code, language)
    if (own && !code.startsWith('X')) add(places, own.replace(/ /g, ''), code)
  }
}

// What travels to a reader is kept small. A plural in -s is known by its singular (unit.rs), a
// form in colloquial.txt wins anyway, and the long official names of regions are no newspaper's.
const OFFICIAL = /[()（）]|特[别別]行政|특별행정|赫塞哥維納|黑塞哥维那|島和|민주주의|인민/
const forms = (file) => readFileSync(join(here, file), 'utf8').split('\n').filter((line) => !line.startsWith('#')).flatMap((line) => line.split(' ').slice(1))
const colloquial = new Set(forms('colloquial.txt'))
for (const form of [...names.keys()]) {
  const singular = /^[a-z]{3,}s$/.test(form) && names.get(form.slice(0, -1))
  const same = singular && [...names.get(form)].every((code) => singular.has(code))
  // 尼 and 諾 begin other words (105尼克斯, 2023诺贝尔奖): colloquial.txt has them behind their country.
  const syllable = /^[尼诺諾]$/.test(form)
  // 孟加拉塔卡 is read as 孟加拉 and 塔卡.
  const parts = form > '\u2e7f' && [...form].some((_, at) => {
    const [place, name] = [places.get(form.slice(0, at)), names.get(form.slice(at))]
    return place && name && name.size === 1 && names.get(form).size === 1 && [...names.get(form)].every((code) => place.has(code) && name.has(code))
  })
  if (colloquial.has(form) || colloquial.has(form.replace(/s$/, '')) || same || syllable || parts || OFFICIAL.test(form)) names.delete(form)
}
const news = new Set(forms('places-news.txt'))
for (const [form, set] of [...places]) {
  if (OFFICIAL.test(form) || news.has(form)) places.delete(form)
}

const line = (map) => {
  const groups = new Map()
  for (const [form, set] of map) {
    const key = [...set].sort(byLikelihood).join('')
    groups.set(key, [...(groups.get(key) ?? []), form])
  }
  // Latin, Korean, Japanese and Chinese, as in the tables by hand: alike beside alike packs best.
  const script = (form) => [/^[\u{ac00}-\u{d7a3}]/u, /^[ァ-ー]/, /^[\u{2e80}-\u{9fff}]/u].findIndex((letters) => letters.test(form))
  const sorted = (forms) => forms.sort().sort((a, b) => script(a) - script(b))
  return [...groups].map(([key, forms]) => `${key} ${sorted(forms).join(' ')}\n`).sort().join('')
}

// An inflected place is known by its stem: the shortest beginning, of at least four letters,
// that no place of other currencies shares.
const key = (set) => [...set].sort().join('')
const stems = new Map()
for (const [word, set] of places) {
  if (!/^[a-z]/.test(word)) { stems.set(word, set); continue }
  let length = Math.min(4, word.length)
  while (length < word.length && [...places].some(([other, its]) => other.startsWith(word.slice(0, length)) && key(its) !== key(set))) length++
  stems.set(word.slice(0, length) + (length < word.length || word.length > 4 ? '*' : ''), set)
}

// A form that the longest stem it begins with says already need not travel, nor one with capitals, which plain words never have.
const known = new Map(stems)
for (const line of readFileSync(join(here, 'places-news.txt'), 'utf8').split('\n')) {
  const [codes, ...forms] = line.split(' ')
  if (!codes.startsWith('#')) for (const form of forms) known.set(form, new Set(codes.match(/.{3}/g)))
}
for (const [form, set] of [...stems]) {
  const word = form.replace('*', '')
  let length = word.length
  while (length > 0 && (!known.has(`${word.slice(0, length)}*`) || form === `${word.slice(0, length)}*`)) length--
  const stem = length > 0 && known.get(`${word.slice(0, length)}*`)
  // Places of characters are read one after the other, a hyphen or dot between or nothing.
  const parts = [...form].some((_, at) => {
    const [before, behind] = [form.slice(0, at), form.slice(at).replace(/^[-・]/, '')].map((part) => known.get(part))
    return before && behind && key(before) === key(set) && key(behind) === key(set)
  })
  if (news.has(form) || /[A-Z]/.test(form) || (stem && key(stem) === key(set)) || (form > '\u2e7f' && parts)) stems.delete(form)
}

// One formatted amount a currency and language, for the tests: language, code, text.
const tests = join(here, '../../../../tests/engine/money-names.tsv')
const UNREAD = new Set(['en TOP', 'de TOP', 'pt TOP', 'it TOP', 'ko KPW', 'ko STN', 'ko WST', 'ja BAM', 'ja FKP', 'ja NIO', 'zh BMD', 'zh DOP', 'zh NIO',
  'zh-Hant TTD', 'zh-Hant VUV', 'de CNY', 'de XAF', 'de XOF', 'de ZMW', 'fr PGK', 'fr XAF', 'fr XOF', 'pt PEN'])
const lines = ['en', 'ko', 'ja', 'zh', 'zh-Hant', 'de', 'fr', 'es', 'pt', 'it'].flatMap((language) => codes.filter((code) => !UNREAD.has(`${language} ${code}`)).map((code) => {
  const text = new Intl.NumberFormat(language, { style: 'currency', currency: code, currencyDisplay: 'name' }).format(12345)
  return `${language.slice(0, 2)}\t${code}\t${text.replace(/[\u00a0\u202f]/g, ' ').normalize('NFC')}\n`
}))
writeFileSync(tests, lines.join(''))

const head = (what) => `# ${what} CLDR (Unicode License v3) by generate.mjs: ISO 4217 codes, then forms\n`
writeFileSync(join(here, 'names.txt'), head('Names of currencies out of') + line(names))
writeFileSync(join(here, 'places.txt'), head('Words that say whose money it is out of') + line(stems))
