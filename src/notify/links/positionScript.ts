// Adds the phone's position to the form when the person ticks it. Without script the tick is not shown and nothing is missing.
export const positionScript = `(function () {
  var box = document.getElementById('with-position'), row = document.getElementById('position-row')
  if (!navigator.geolocation || !box || !row) return
  row.hidden = false
  box.addEventListener('change', function () {
    var say = document.getElementById('position-note')
    if (!box.checked) { fill('', ''); say.textContent = ''; return }
    say.textContent = '正在定位…'
    navigator.geolocation.getCurrentPosition(function (p) {
      fill(p.coords.longitude.toFixed(6), p.coords.latitude.toFixed(6))
      say.textContent = '±' + Math.round(p.coords.accuracy) + ' 米'
    }, function () { box.checked = false; say.textContent = '定位失败，可不附' }, { timeout: 8000, maximumAge: 60000 })
  })
  function fill(lon, lat) {
    var forms = document.forms
    for (var i = 0; i < forms.length; i++) { if (forms[i].lon) { forms[i].lon.value = lon; forms[i].lat.value = lat } }
  }
})()
`
