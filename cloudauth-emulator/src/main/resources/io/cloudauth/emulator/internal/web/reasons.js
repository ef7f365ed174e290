import { language } from "./dom.js";

const TEXTS = {
  en: {
    impossible: "Not possible in this flow",
    statuses: {
      "-1": "-1 – nothing submitted",
      1: "1 – passed",
      3: "3 – card name: unreadable, differs, or no ID card",
      4: "4 – card number: unreadable, differs, or no ID card",
      5: "5 – card expired or about to expire",
      6: "6 – face differs from the portrait on the card",
      7: "7 – face differs from the authority's photo",
      8: "8 – not an original card, or no valid card",
      9: "9 – not operated by the account's owner",
      10: "10 – not the same person",
      11: "11 – authority photo missing or without a face",
      12: "12 – the authority's system failed",
    },
    subCodes: {
      200: "200 – passed",
      201: "201 – name and ID number differ",
      202: "202 – identity not found",
      203: "203 – authority photo missing or unusable",
      204: "204 – faces differ",
      205: "205 – liveness risk",
      206: "206 – business policy",
      207: "207 – face differs from the card photo",
      209: "209 – the authority failed",
      210: "210 – passed by overall policy",
      220: "220 – willingness not confirmed",
      221: "221 – voice print not confirmed",
      222: "222 – ordinary verification failed",
    },
  },
  zh: {
    impossible: "此流程中不会出现",
    statuses: {
      "-1": "-1 – 未提交",
      1: "1 – 认证通过",
      3: "3 – 证件姓名：无法识别、不一致或非身份证",
      4: "4 – 证件号码：无法识别、不一致或非身份证",
      5: "5 – 证件已过期或即将过期",
      6: "6 – 人脸与证件照不一致",
      7: "7 – 人脸与权威数据照片不一致",
      8: "8 – 非证件原件或无有效证件",
      9: "9 – 非账号本人操作",
      10: "10 – 非同一人",
      11: "11 – 权威照片缺失或无人脸",
      12: "12 – 权威系统故障，无法比对",
    },
    subCodes: {
      200: "200 – 认证通过",
      201: "201 – 姓名和身份证不一致",
      202: "202 – 查询不到身份信息",
      203: "203 – 查询不到照片或照片不可用",
      204: "204 – 人脸比对不一致",
      205: "205 – 活体检测存在风险",
      206: "206 – 业务策略限制",
      207: "207 – 人脸与身份证人脸比对不一致",
      209: "209 – 权威比对源异常",
      210: "210 – 认证通过（整体策略）",
      220: "220 – 意愿判定不通过",
      221: "221 – 声纹判定不通过",
      222: "222 – 普通核身不通过",
    },
  },
};

/** The texts of the legacy product by VerifyStatus. */
export const statuses = TEXTS[language].statuses;

/** The texts of the financial-grade product by SubCode. */
export const subCodes = TEXTS[language].subCodes;

/** Fills a list with the values of the texts. Values that are not possible cannot be chosen. */
export function offer(select, texts, possible) {
  const impossible = document.createElement("optgroup");
  impossible.label = TEXTS[language].impossible;
  impossible.disabled = true;
  const values = Object.keys(texts).sort((a, b) => a - b);
  for (const value of values) {
    (possible.includes(value) ? select : impossible).append(new Option(texts[value], value));
  }
  if (impossible.childElementCount > 0) {
    select.append(impossible);
  }
}
