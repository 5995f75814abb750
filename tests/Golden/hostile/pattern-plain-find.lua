-- Plain searches that nearly succeed.
function player_think()
  local s = ("a"):rep(10000)
  local p = ("a"):rep(5000) .. "b"
  while true do s:find(p, 1, true) end
end
