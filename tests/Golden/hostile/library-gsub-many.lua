-- Many small replacements.
local s = ("x"):rep(100)
function player_think()
  while true do s:gsub("x", "yy") end
end
