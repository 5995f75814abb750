-- Concatenations of many long texts.
function player_think()
  local s = ("x"):rep(6000)
  while true do local t = s .. s .. s .. s .. s .. s .. s .. s .. s .. s end
end
