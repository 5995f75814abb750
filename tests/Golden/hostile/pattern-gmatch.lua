-- A search that matches nothing everywhere.
function player_think()
  local s = ("a"):rep(10000)
  while true do for _ in s:gmatch("") do end end
end
