// For pages under test: defines getMetaInfo() in place of the vendor's script. The service itself
// does not accept the result.
function getMetaInfo() {
  const wide = window.matchMedia("(min-width: 60rem)").matches;
  return {
    bioMetaInfo: "4.1.0:2916352,0",
    deviceType: wide ? "web" : "h5",
    ua: navigator.userAgent,
    guardToken: "",
  };
}
