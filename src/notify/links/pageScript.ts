// Conveniences; without script the page is whole. The phone's position, when the person ticks it; how much time is left; an answer given without a
// network is kept on the phone and sent when there is one; and Chinese letters where the machine has none: two different characters that draw the same box tell.
export const pageScript = `(function () {
  function drawn(letter) {
    var c = document.createElement('canvas'), x = c.getContext('2d')
    c.width = c.height = 24
    x.font = '20px "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif'
    x.fillText(letter, 0, 20)
    return c.toDataURL()
  }
  if (drawn('\u5b89') !== drawn('\u6f9c')) return
  var link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = '/c/letters.css'
  document.head.appendChild(link)
})();
(function () {
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
})();
(function () {
  var left = document.querySelector('[data-until]')
  if (!left) return
  function show() {
    var s = Math.round((Date.parse(left.getAttribute('data-until')) - Date.now()) / 1000)
    left.textContent = s > 0 ? '剩 ' + Math.floor(s / 60) + ':' + ('0' + s % 60).slice(-2) : '已超时'
    left.className = s > 0 ? 'left' : 'left over'
  }
  show()
  setInterval(show, 1000)
})();
(function () {
  var key = 'answer ' + location.pathname, box = document.getElementById('kept'), busy = false
  if (!window.fetch || !window.URLSearchParams || !box) return
  function kept() { try { return localStorage.getItem(key) } catch (e) { return null } }
  function tell(text) { box.textContent = text; box.hidden = false }
  function send(body) {
    if (busy) return
    busy = true
    fetch(location.pathname, { method: 'POST', body: body, headers: { 'content-type': 'application/x-www-form-urlencoded' } }).then(function (r) {
      if (r.status >= 500 || r.status === 429) throw new Error('later')
      return r.text()
    }).then(function (html) {
      try { localStorage.removeItem(key) } catch (e) {}
      document.open(); document.write(html); document.close()
    }).catch(function () {
      busy = false
      try { localStorage.setItem(key, body) } catch (e) {}
      tell('没有网络，应答还没有送到。已存在手机上，有网时自动发送；请不要关闭本页，也可打电话报上级。')
    })
  }
  for (var i = 0; i < document.forms.length; i++) document.forms[i].addEventListener('submit', function (e) {
    e.preventDefault()
    send(new URLSearchParams(new FormData(e.target)).toString())
  })
  function again() { var body = kept(); if (body) { tell('正在发送先前存下的应答…'); send(body) } }
  window.addEventListener('online', again)
  setInterval(again, 10000)
  again()
})()
`
