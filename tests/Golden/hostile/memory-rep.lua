-- The longest text, many times.
function player_think()
  local t = {}
  while true do t[#t + 1] = ("x"):rep(10000) end
end
