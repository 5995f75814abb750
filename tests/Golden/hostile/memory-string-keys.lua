-- Texts as keys that share their hash.
function player_think()
  local t = {}
  local s = ("x"):rep(9000)
  local i = 0
  while true do i = i + 1 t[s .. i] = i end
end
