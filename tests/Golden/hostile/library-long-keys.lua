-- Long texts as keys.
function player_think()
  local a = ("x"):rep(10000) .. "a"
  local b = ("x"):rep(10000) .. "a"
  local t = { [a] = 1 }
  while true do local c = t[b] end
end
