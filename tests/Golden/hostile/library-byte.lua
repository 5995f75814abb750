-- All bytes of a long text.
function player_think()
  local s = ("x"):rep(4000)
  while true do s:byte(1, -1) end
end
