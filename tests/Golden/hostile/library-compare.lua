-- Comparisons of long texts.
function player_think()
  local a = ("x"):rep(10000) .. "a"
  local b = ("x"):rep(10000) .. "b"
  while true do local c = a < b end
end
