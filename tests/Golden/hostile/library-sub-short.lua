-- Short parts of a text, each looked up among all others.
local s = ("abcdefghijklmnopqrstuvwxyz"):rep(4)
function player_think()
  local i = 0
  while true do i = i % 60 + 1 local x = s:sub(i, i + 38) end
end
