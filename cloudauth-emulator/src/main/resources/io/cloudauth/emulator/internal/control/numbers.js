import { byId, language } from "./dom.js";
import { control } from "./control.js";
import { statuses, subCodes } from "./reasons.js";
import { texts } from "./texts.js";

const TEXTS = {
  en: {
    "0": "000 – nothing submitted",
    405: "405 – under 14 years of age",
    417: "417 – no source to compare with",
    418: "418 – too many failures",
    900: "900 – Throttling once, then passed",
    901: "901 – Throttling always",
    903: "903 – ServiceUnavailable, HTTP 503",
    931: "931 – error 3101: name and number do not match",
    932: "932 – error 3102: no such person",
    933: "933 – error 3103: the number is not valid",
    934: "934 – error 3104: passed already, or in review",
    935: "935 – InvalidBiz: the BizType does not exist",
    936: "936 – NoPermission",
    990: "990 – the response is delayed 5 s",
    991: "991 – the connection closes before the response",
    992: "992 – half a response",
    993: "993 – an HTML page with HTTP status 502",
  },
  zh: {
    "0": "000 – 未提交",
    405: "405 – 未满14周岁",
    417: "417 – 无法使用刷脸服务",
    418: "418 – 刷脸失败次数过多",
    900: "900 – 限流一次，之后通过",
    901: "901 – 一直限流",
    903: "903 – ServiceUnavailable，HTTP 503",
    931: "931 – 错误码 3101：姓名和号码不一致",
    932: "932 – 错误码 3102：查无此人",
    933: "933 – 错误码 3103：号码无效",
    934: "934 – 错误码 3104：已通过或审核中",
    935: "935 – InvalidBiz：场景标识不存在",
    936: "936 – NoPermission",
    990: "990 – 响应延迟 5 秒",
    991: "991 – 响应前断开连接",
    992: "992 – 响应截断",
    993: "993 – 状态为 502 的 HTML 页面",
  },
};

const LEGACY = [900, 901, 903, 931, 932, 933, 934, 935, 936, 990, 991, 992, 993];
const FACE = [405, 417, 418, 900, 901, 903, 936, 990, 991, 992, 993];

function options(verdicts, errors) {
  const codes = Object.keys(verdicts).filter((code) => code !== "-1").sort((a, b) => a - b);
  return [
    ...codes.map((code) => new Option(verdicts[code], code)),
    ...[0, ...errors].map((code) => new Option(TEXTS[language][code], code)),
  ];
}

async function showNumber() {
  try {
    const code = byId("number-code").value;
    const { number } = await control("GET", `test-numbers?code=${code}`);
    byId("test-number").textContent = number;
    byId("number-message").textContent = "";
  } catch (failure) {
    byId("test-number").textContent = "";
    byId("number-message").textContent = failure.message;
  }
}

function showCodes() {
  const isFace = byId("number-product").value === "face";
  byId("number-code").replaceChildren(
    ...(isFace ? options(subCodes, FACE) : options(statuses, LEGACY)),
  );
  return showNumber();
}

async function copy() {
  try {
    await navigator.clipboard.writeText(byId("test-number").textContent);
    byId("number-message").textContent = texts.copied;
  } catch {
    getSelection().selectAllChildren(byId("test-number"));
    byId("number-message").textContent = texts.selected;
  }
}

/** Fills the form that makes a test number. */
export function startNumbers() {
  byId("number-product").addEventListener("change", showCodes);
  byId("number-code").addEventListener("change", showNumber);
  byId("number-copy").addEventListener("click", copy);
  showCodes();
}
