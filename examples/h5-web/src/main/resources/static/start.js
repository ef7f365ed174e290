// Puts the focus on the summary of errors, and tells the server that a phone needs no code to scan.
document.getElementById("errors")?.focus();
const phone = window.matchMedia("(pointer: coarse) and (max-width: 40rem)");
document.getElementById("onPhone").value = phone.matches ? "yes" : "";
