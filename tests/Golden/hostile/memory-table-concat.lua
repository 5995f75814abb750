-- table.concat of long texts.
function player_think()
  local s = ("x"):rep(10000)
  local t = {}
  for i = 1, 100 do t[i] = s end
  while true do pcall(table.concat, t) end
end
