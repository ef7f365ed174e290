// Collects the MetaInfo of this browser: getMetaInfo() is of the script that the page loads before this one.
document.getElementById("errors")?.focus();
try {
  document.getElementById("metaInfo").value = JSON.stringify(getMetaInfo());
  document.getElementById("go").disabled = false;
} catch {
  document.getElementById("no-meta-info").hidden = false;
}

// the back button may show a cached page whose link is used
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});
