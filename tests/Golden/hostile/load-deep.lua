-- Source nested too deep.
function player_think()
  while true do loadstring(("("):rep(1000) .. "1" .. (")"):rep(1000)) loadstring(("{"):rep(1000)) loadstring(("a."):rep(1000) .. "a=1") end
end
