-- Short texts, each looked up among all others.
local s = ("x"):rep(13)
function player_think()
  while true do local x = s .. s .. s end
end
